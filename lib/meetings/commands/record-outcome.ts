import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { recordOutcomeSchema } from '../schema'

/** Writes down results or report; an event that needs no opening is held by it. Refusals: as acts.recordOutcome. */
export const recordOutcome = command<z.output<typeof recordOutcomeSchema>, { meetingId: string }>(
  'meetings.record_outcome',
  async (tx, ctx, { meetingId, outcome }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const { meeting, year } = found
    const may = acts.recordOutcome({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const holds = meeting.state === 'planned' || meeting.state === 'convened'
    const held = holds ? ({ state: 'held', closedAt: ctx.now } as const) : {}
    await tx.meeting.update({
      where: { id: meetingId },
      data: { outcome, ...held, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      ...about('meetings.outcome_recorded', meeting, year),
      organisationId: meeting.hostId,
      before: { state: meeting.state, outcome: meeting.outcome },
      after: { state: holds ? 'held' : meeting.state, outcome },
    })
    return ok({ meetingId })
  },
)
