import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting, meetingHref } from '../queries/find'
import { acts } from '../rules/acts'
import { checkVersion } from '../rules/minutes'
import type { signMinutesSchema } from '../schema'

/**
 * The secretary signs first and freezes the text under its SHA-256, then the chair, another person, signs the same text.
 * Refusals: as acts.signAsSecretary or acts.signAsChair, common.changed_meanwhile.
 */
export const signMinutes = command<z.output<typeof signMinutesSchema>, { textSha256: string }>(
  'meetings.sign_minutes',
  async (tx, ctx, { meetingId, version }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { meeting, year } = found
    const stands = { actor: ctx.actor, now: ctx.now, ...found }
    const asChair = meeting.minutes !== null && meeting.minutes.secretaryId !== null
    const verdict = firstRefusal(
      asChair ? acts.signAsChair(stands) : acts.signAsSecretary(stands),
      checkVersion(version, meeting.minutes?.version ?? 0),
    )
    if (!verdict.ok) return verdict
    const minutes = await tx.minutes.findUniqueOrThrow({ where: { meetingId } })
    const textSha256 = createHash('sha256').update(`${minutes.body}\n\n${minutes.conclusions}`).digest('hex')
    const { personId } = ctx.actor
    await tx.minutes.update({
      where: { meetingId },
      data: asChair
        ? { chairId: personId, chairSignedAt: ctx.now }
        : {
            secretaryId: personId,
            secretarySignedAt: ctx.now,
            textSha256,
            returnRemark: null,
          },
    })
    const chair = meeting.officers.find(({ chairs }) => chairs)?.personId
    if (!asChair && chair) {
      const text = {
        kind: 'meetings.minutes_to_sign' as const,
        facts: { title: meeting.title },
      }
      await notify(tx, ctx, { personIds: [chair] }, { ...text, href: `${meetingHref(year, meetingId)}/minutes` })
    }
    await record(tx, ctx, {
      ...about(asChair ? 'meetings.minutes_signed_by_chair' : 'meetings.minutes_signed_by_secretary', meeting, year),
      organisationId: meeting.hostId,
      after: { textSha256, version },
    })
    return ok({ textSha256 })
  },
)
