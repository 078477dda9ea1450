import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { presentRepresentatives } from '../queries/delegates'
import { findMeeting } from '../queries/find'
import { quorumRule } from '../queries/quorum'
import { checkOpen } from '../rules/acts'
import type { meetingSchema } from '../schema'

/** Opens a meeting on its day; a conference with its quorum of all member schools. Refusals: as checkOpen. */
export const openMeeting = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.open_meeting',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const present = (await presentRepresentatives(tx, meetingId)).length
    const members = await tx.yearSchool.count({ where: { yearId: year.id } })
    const rule = await quorumRule(tx, year, ctx.now)
    const verdict = checkOpen({ actor: ctx.actor, now: ctx.now, ...found }, present, members, rule)
    if (!verdict.ok) return verdict
    await tx.meeting.update({
      where: { id: meetingId },
      data: { state: 'open', openedAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('meetings.meeting_opened', meeting, year, { present, members }),
      organisationId: meeting.hostId,
      before: { state: meeting.state },
      after: { state: 'open', present, members },
    })
    return ok({ meetingId })
  },
)
