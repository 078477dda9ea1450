import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { ownYearSchool } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { maySpeakForSchool } from '../policy'
import { findSeminar, seminarHref } from '../queries/find'
import { checkAhead, checkCalled } from '../rules/windows'
import type { bringNoPaperSchema } from '../schema'

/**
 * A school says that it brings no paper to a seminar, and why; the host is told, and asks it for none any more. Registering a
 * title takes it back. Refusals: as maySpeakForSchool, checkAhead and checkCalled, seminars.has_paper, abstained.
 */
export const bringNoPaper = command<z.output<typeof bringNoPaperSchema>, { seminarId: string }>(
  'seminars.bring_no_paper',
  async (tx, ctx, { seminarId, reason }) => {
    const found = await findSeminar(tx, ctx.actor, seminarId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { seminar, year } = found
    const schoolId = await ownYearSchool(tx, ctx.actor, year.id)
    const own = { seminarId, schoolId: schoolId ?? seminarId }
    const papers = await tx.paper.count({ where: { ...own, state: { not: 'withdrawn' } } })
    const said = await tx.seminarAbstention.findFirst({ where: own })
    const verdict = firstRefusal(
      maySpeakForSchool(ctx.actor, year, schoolId),
      checkAhead(seminar, ctx.now),
      checkCalled(seminar),
      papers > 0 ? refuse('seminars.has_paper') : allowed,
      said ? refuse('seminars.abstained', { when: said.saidAt }) : allowed,
    )
    if (!verdict.ok || !schoolId) return verdict.ok ? notFound : verdict
    await tx.seminarAbstention.create({
      data: { seminarId, schoolId, reason, saidById: ctx.actor.personId, saidAt: ctx.now },
    })
    const facts = { topic: seminar.topic, reason, school: await nameOf(tx, schoolId, fieldDay(ctx.now)) }
    const href = seminarHref(year, seminarId)
    await notify(tx, ctx, { organisationIds: [seminar.hostId] }, { kind: 'seminars.no_paper_brought', facts, href })
    await record(tx, ctx, {
      event: 'seminars.no_paper_brought',
      subject: { type: 'seminar', id: seminarId },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: schoolId,
      before: { abstains: false },
      after: { abstains: true, reason },
    })
    return ok({ seminarId })
  },
)
