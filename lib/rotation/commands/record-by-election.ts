import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { electedBy } from '@/lib/polls/queries/inside'
import { mayRunElection } from '../policy'
import { byElectionPolls, readVacancy } from '../queries/vacancy'
import { checkByElection, checkElectedBy, electsSince } from '../rules/vacancy'
import type { recordElectionSchema } from '../schema'

type Input = z.output<typeof recordElectionSchema>

/**
 * Records whom a counted by-election elected for the rest of the term, awaiting the Academy: the deputy acts until then.
 * Refusals: not found, not the head, year closed, no vacancy, somebody elected already, a poll that is undecided, spent or
 * elected nobody, a school that is no longer a member.
 */
export const recordByElection = command<Input, { vacancyId: string }>(
  'rotation.record_by_election',
  async (tx, ctx, input) => {
    // held for writing: two who record one poll come one after the other
    await tx.$queryRaw`select 1 from polls where id = ${input.pollId}::uuid for update`
    const year = await lockYear(tx, input.yearId)
    const poll = await tx.poll.findFirst({ where: { id: input.pollId, ...byElectionPolls(input.yearId) } })
    if (!year || !poll || !maySeeYear(ctx.actor, year)) return notFound
    const { vacancy, head, memberIds } = await readVacancy(tx, year, ctx.now)
    const lawful = firstRefusal(mayRunElection(ctx.actor, year), checkByElection(year, vacancy, head))
    if (!lawful.ok || !vacancy) return lawful.ok ? notFound : lawful
    const result = poll.state === 'counted' ? await electedBy(tx, poll.id) : null
    const fits = checkElectedBy(poll, result, { since: electsSince(vacancy), memberIds })
    const [electedId] = result?.schoolIds ?? []
    if (!fits.ok || !electedId) return fits.ok ? notFound : fits
    await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
    await tx.headVacancy.update({
      where: { id: vacancy.id },
      data: { pollId: poll.id, electedId, electedAt: ctx.now },
    })
    const school = await nameOf(tx, electedId, fieldDay(ctx.now))
    const facts = { school, year: String(year.year) }
    await record(tx, ctx, {
      event: 'rotation.successor_elected',
      subject: { type: 'head_vacancy', id: vacancy.id },
      ...{ facts, clusterId: year.clusterId, yearId: year.id, organisationId: electedId },
    })
    if (poll.meetingId) {
      const line = `- ${poll.title}: ${school.vi}, chờ Học viện công nhận.`
      await appendToMinutes(tx, ctx, poll.meetingId, line)
    }
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.successor_elected', facts, href })
    const asked = { kind: 'rotation.confirmation_asked' as const, facts, href }
    await notify(tx, ctx, { academy: ['academy_approver'] }, asked)
    return ok({ vacancyId: vacancy.id })
  },
)
