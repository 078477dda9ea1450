import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayConfirmSuccessor } from '../policy'
import { byElectionWaits, readVacancy, sayPoll } from '../queries/vacancy'
import { checkSuccessor } from '../rules/vacancy'
import type { confirmSuccessorSchema } from '../schema'

type Input = z.output<typeof confirmSuccessorSchema>

/**
 * The Academy confirms, by a decision, whom the cluster elected in the vacant head's place. At this instant the acting term
 * ends and the successor's begins; who acted and was not elected is a deputy again. Refusals: not found, not an approver,
 * and what `checkSuccessor` refuses, the decision known already.
 */
export const confirmSuccessor = decision<Input, { decisionId: string }>(
  'rotation.confirm_successor',
  async (tx, ctx, input) => {
    await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
    const year = await findYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const { clusterId } = year
    await tx.$queryRaw`select 1 from clusters where id = ${clusterId}::uuid for update`
    const { terms, vacancy, head, memberIds } = await readVacancy(tx, year, ctx.now)
    const { number, date, signer, headId } = input
    const underWay = await byElectionWaits(tx, year.id, vacancy)
    const known = await tx.leadershipDecision.count({ where: { clusterId, number, date } })
    const lawful = firstRefusal(
      mayConfirmSuccessor(ctx.actor),
      checkSuccessor(year, vacancy, input, { head, memberIds, underWay }),
      known > 0 ? refuse('rotation.decision_known', { number }) : { ok: true },
    )
    if (!lawful.ok) return lawful
    if (!vacancy || !head) return notFound
    const at = ctx.now
    const byElection = vacancy.pollId ? await sayPoll(tx, vacancy.pollId) : input.byElection
    const decision = await tx.leadershipDecision.create({ data: { clusterId, number, date, signer } })
    const ending = terms.filter((term) => term.id === head.id || term.organisationId === headId)
    await tx.term.updateMany({ where: { id: { in: ending.map((term) => term.id) } }, data: { endsAt: at } })
    const span = { clusterId, forYear: head.forYear, startsAt: at, endsAt: head.endsAt, decisionId: decision.id }
    await tx.term.create({ data: { ...span, organisationId: headId, role: 'head' } })
    if (headId !== vacancy.actingId)
      await tx.term.create({ data: { ...span, organisationId: vacancy.actingId, role: 'deputy' } })
    await tx.clusterYear.updateMany({
      where: { clusterId, headSchoolId: vacancy.actingId, gate: { not: 'closed' }, year: { lte: head.forYear } },
      data: { headSchoolId: headId, version: { increment: 1 } },
    })
    await tx.headVacancy.update({
      where: { id: vacancy.id },
      data: { successorId: headId, byElection, filledAt: at },
    })
    const facts = { school: await nameOf(tx, headId, fieldDay(at)), number, byElection, since: at }
    await record(tx, ctx, {
      event: 'rotation.successor_confirmed',
      subject: { type: 'head_vacancy', id: vacancy.id },
      ...{ facts, clusterId, yearId: year.id, organisationId: headId },
    })
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.successor_confirmed', facts, href })
    return ok({ decisionId: decision.id })
  },
)
