import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { findSeminar, seminarHref } from '../queries/find'
import { checkCall } from '../rules/windows'
import type { seminarSchema } from '../schema'

/** Calls all schools of the year for papers. Refusals: as mayRunSeminar, seminars.already_called, no_place, cancelled, over. */
export const callSeminar = command<z.output<typeof seminarSchema>, { seminarId: string }>(
  'seminars.call_seminar',
  async (tx, ctx, { seminarId }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found) return notFound
    const { seminar, year } = found
    const verdict = firstRefusal(mayRunSeminar(ctx.actor, year, seminar.hostId), checkCall(seminar, ctx.now))
    if (!verdict.ok) return verdict
    await tx.seminar.update({ where: { id: seminarId }, data: { calledAt: ctx.now, version: { increment: 1 } } })
    await tx.meeting.updateMany({
      where: { seminar: { id: seminarId }, state: 'planned' },
      data: { state: 'convened', convenedAt: ctx.now },
    })
    const host = await nameOf(tx, seminar.hostId, fieldDay(ctx.now))
    const facts = { topic: seminar.topic, host, deadline: seminar.papersCloseAt }
    await notify(
      tx,
      ctx,
      { yearId: year.id, offices: ['principal', 'vice_principal', 'emulation_officer', 'lecturer'] },
      { kind: 'seminars.seminar_called', facts, href: seminarHref(year, seminarId) },
    )
    await record(tx, ctx, {
      event: 'seminars.seminar_called',
      subject: { type: 'seminar', id: seminarId },
      facts: { topic: seminar.topic, host },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: seminar.hostId,
      before: { calledAt: null },
      after: { calledAt: ctx.now.toISOString() },
    })
    return ok({ seminarId })
  },
)
