import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayReopen } from '../policy'
import type { reopenByElectionSchema } from '../schema'

type Input = z.output<typeof reopenByElectionSchema>

/**
 * The school that a by-election elected declines, or the Academy does not confirm it, with a reason: the deputy goes on
 * acting, and the cluster elects anew. Refusals: not found, neither that school's principal nor the Academy's leadership,
 * year closed, nobody elected.
 */
export const reopenByElection = decision<Input, { vacancyId: string }>(
  'rotation.reopen_by_election',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const vacancy = await tx.headVacancy.findFirst({ where: { yearId: year.id, filledAt: null } })
    const lawful = firstRefusal(
      mayReopen(ctx.actor, vacancy?.electedId ?? null),
      checkYearOpen(year),
      vacancy?.electedId ? { ok: true } : refuse('rotation.nobody_awaits'),
    )
    if (!lawful.ok || !vacancy?.electedId) return lawful.ok ? notFound : lawful
    const { electedId } = vacancy
    // of two presses, or of a press against the Academy's decision, one finds the school still waiting
    const changed = await tx.headVacancy.updateMany({
      where: { id: vacancy.id, electedId, filledAt: null },
      data: { pollId: null, electedId: null, electedAt: null, reopenedAt: ctx.now, reopenReason: input.reason },
    })
    if (changed.count !== 1) return notFound
    const school = await nameOf(tx, electedId, fieldDay(ctx.now))
    const facts = { school, year: String(year.year), reason: input.reason }
    await record(tx, ctx, {
      event: 'rotation.by_election_reopened',
      subject: { type: 'head_vacancy', id: vacancy.id },
      ...{ facts, clusterId: year.clusterId, yearId: year.id, organisationId: electedId },
      before: { electedId, pollId: vacancy.pollId },
    })
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.by_election_reopened', facts, href })
    return ok({ vacancyId: vacancy.id })
  },
)
