import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting, meetingHref } from '../queries/find'
import { acts } from '../rules/acts'
import type { returnMinutesSchema } from '../schema'

/** The chair sends the minutes back before signing: the secretary's signature falls, and the text opens again. */
export const returnMinutes = command<z.output<typeof returnMinutesSchema>, { meetingId: string }>(
  'meetings.return_minutes',
  async (tx, ctx, { meetingId, remark }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const may = acts.returnMinutes({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    await tx.minutes.update({
      where: { meetingId },
      data: {
        secretaryId: null,
        secretarySignedAt: null,
        textSha256: null,
        returnRemark: remark,
        editKey: null,
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    })
    if (meeting.minutes?.secretaryId) {
      const text = {
        kind: 'meetings.minutes_returned' as const,
        facts: { title: meeting.title, remark },
      }
      const href = `${meetingHref(year, meetingId)}/minutes`
      await notify(tx, ctx, { personIds: [meeting.minutes.secretaryId] }, { ...text, href })
    }
    await record(tx, ctx, {
      ...about('meetings.minutes_returned', meeting, year, { remark }),
      organisationId: meeting.hostId,
      after: { remark },
    })
    return ok({ meetingId })
  },
)
