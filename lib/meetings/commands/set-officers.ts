import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { setOfficersSchema } from '../schema'

/**
 * Names the presidium, of which one chairs, and the secretaries. Until the secretary has signed, also during the meeting.
 * Refusals: as acts.nameOfficers, meetings.chair_missing, officer_twice.
 */
export const setOfficers = command<z.output<typeof setOfficersSchema>, { meetingId: string }>(
  'meetings.set_officers',
  async (tx, ctx, { meetingId, presidium, secretaries, chair }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const named = [...presidium, ...secretaries].flatMap(({ personId }) => (personId ? [personId] : []))
    const verdict = firstRefusal(
      acts.nameOfficers({ actor: ctx.actor, now: ctx.now, ...found }),
      presidium.length > 0 && chair >= presidium.length ? refuse('meetings.chair_missing') : allowed,
      new Set(named).size < named.length ? refuse('meetings.officer_twice') : allowed,
    )
    if (!verdict.ok) return verdict
    const known = await tx.person.count({
      where: { id: { in: named }, disabledAt: null },
    })
    if (known < named.length) return notFound
    const before = await tx.meetingOfficer.findMany({ where: { meetingId } })
    const rows = [
      ...presidium.map((one, position) => ({
        role: 'presidium' as const,
        position,
        ...one,
        chairs: position === chair,
      })),
      ...secretaries.map((one, position) => ({
        role: 'secretary' as const,
        position,
        ...one,
        chairs: false,
      })),
    ]
    await tx.meetingOfficer.deleteMany({ where: { meetingId } })
    await tx.meetingOfficer.createMany({
      data: rows.map((row) => ({ meetingId, ...row })),
    })
    const said = (list: { role: string; label: string; chairs: boolean }[]) =>
      list.map(({ role, label, chairs }) => ({ role, label, chairs }))
    await record(tx, ctx, {
      ...about('meetings.officers_set', found.meeting, found.year),
      before: said(before),
      after: said(rows),
    })
    return ok({ meetingId })
  },
)
