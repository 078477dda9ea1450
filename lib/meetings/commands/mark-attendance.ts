import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { markAttendanceSchema } from '../schema'

/**
 * The secretary, or who runs the meeting, marks who is present, excused or absent; lines that were not touched stay as they
 * are. Refusals: as acts.markAttendance, excuse_without_reason, common.changed_meanwhile.
 */
export const markAttendance = command<z.output<typeof markAttendanceSchema>, { meetingId: string }>(
  'meetings.mark_attendance',
  async (tx, ctx, { meetingId, delegates, guests }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.markAttendance({
      actor: ctx.actor,
      now: ctx.now,
      ...found,
    })
    if (!may.ok) return may
    const rows = new Map((await tx.delegate.findMany({ where: { meetingId } })).map((row) => [row.id, row]))
    const marked = delegates.filter(({ id, was, state, reason }) => {
      return state !== was || (state === 'excused' && reason !== rows.get(id)?.reason)
    })
    if (marked.some(({ id }) => !rows.has(id))) return notFound
    if (marked.some(({ id, was }) => rows.get(id)?.state !== was)) return refuse('common.changed_meanwhile')
    if (marked.some(({ state, reason }) => state === 'excused' && reason === ''))
      return refuse('meetings.excuse_without_reason')
    for (const { id, state, reason } of marked)
      await tx.delegate.update({
        where: { id },
        data: {
          state,
          reason: state === 'excused' ? reason : '',
          ...(state !== 'present' && { confirmedAt: null }),
        },
      })
    for (const { id, attended } of guests)
      await tx.meetingGuest.updateMany({
        where: { id, meetingId },
        data: { attended },
      })
    await record(tx, ctx, {
      ...about('meetings.attendance_marked', found.meeting, found.year, {
        marked: marked.length,
      }),
      before: marked.map(({ id, was }) => ({
        delegate: rows.get(id)?.label ?? '',
        state: was,
      })),
      after: marked.map(({ id, state }) => ({
        delegate: rows.get(id)?.label ?? '',
        state,
      })),
    })
    return ok({ meetingId })
  },
)
