import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { openYear } from '@/lib/calendar/commands/open-year'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { electedBy } from '@/lib/polls/queries/inside'
import { mayRunElection } from '../policy'
import { readLeadership } from '../queries/leadership'
import { roleName } from '../queries/names'
import { checkElected, checkElectionTime, vacancies } from '../rules'
import { roles, type recordElectionSchema, type Role } from '../schema'

type Input = z.output<typeof recordElectionSchema>
type Elected = { organisationId: string; name: Bilingual }

/**
 * Records what a counted poll decided: the schools elected to head or deputise next year, awaiting recognition. A head
 * elected, the next year begins its preparation. Refusals: not found, not the head, not at the conference, poll not
 * counted or undecided, recorded before, nobody elected, more than there are places, a school that may not stand.
 */
export const recordElection = command<Input, { electionIds: string[] }>(
  'rotation.record_election',
  async (tx, ctx, input) => {
    // held for writing: two who record one poll come one after the other
    await tx.$queryRaw`select 1 from polls where id = ${input.pollId}::uuid for update`
    const year = await lockYear(tx, input.yearId)
    const poll = await tx.poll.findFirst({ where: { id: input.pollId, yearId: input.yearId, purpose: 'leadership' } })
    const role = roles.find((one) => one === poll?.subject)
    if (!year || !poll || !role || !maySeeYear(ctx.actor, year)) return notFound
    const lawful = firstRefusal(mayRunElection(ctx.actor, year), checkElectionTime(year))
    if (!lawful.ok) return lawful
    const result = poll.state === 'counted' ? await electedBy(tx, poll.id) : null
    if (!result?.complete) return refuse('rotation.poll_undecided')
    const { schools, elections, deputies, deputyArticle, standing } = await readLeadership(tx, year, ctx.now)
    // the one head is no rule of the rule book; how many deputies is
    const article = role === 'deputy' ? deputyArticle : undefined
    const before = elections.filter((one) => one.pollId !== null && result.pollIds.includes(one.pollId))
    const elected = schools
      .filter((school) => result.schoolIds.includes(school.id))
      .map((school) => ({ organisationId: school.id, name: school.name }))
    const fits: Verdict = firstRefusal(
      before.length > 0 ? refuse('rotation.recorded_already') : { ok: true },
      elected.length === 0 ? refuse('rotation.nobody_elected') : { ok: true },
      checkElected(elected, { count: vacancies(role, deputies, elections), article }, standing[role]),
    )
    if (!fits.ok) return fits
    // a write to the year: of two at the same moment one begins anew and sees what the other did
    await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
    const electionIds = await write(tx, ctx, year, { role, pollId: poll.id, elected })
    if (poll.meetingId) {
      const names = elected.map(({ name }) => name.vi).join('; ')
      const line = `- Bầu ${roleName(role).vi} năm ${year.year + 1}: ${names}.`
      await appendToMinutes(tx, ctx, poll.meetingId, line)
    }
    if (role === 'head') {
      const headSchoolId = elected[0]?.organisationId ?? null
      const opened = await openYear(tx, ctx, { clusterId: year.clusterId, year: year.year + 1, headSchoolId })
      if (!opened.ok) return opened
      await record(tx, ctx, {
        event: 'rotation.next_year_opened',
        subject: { type: 'year', id: opened.value.yearId },
        facts: { year: String(year.year + 1), school: elected[0]?.name ?? '' },
        clusterId: year.clusterId,
        yearId: opened.value.yearId,
      })
    }
    return ok({ electionIds })
  },
)

async function write(
  tx: Tx,
  ctx: Context,
  year: Year,
  { role, pollId, elected }: { role: Role; pollId: string; elected: Elected[] },
): Promise<string[]> {
  const ids: string[] = []
  for (const { organisationId, name } of elected) {
    const { id } = await tx.election.create({
      data: { yearId: year.id, forYear: year.year + 1, role, organisationId, pollId, electedAt: ctx.now },
    })
    ids.push(id)
    const facts = { school: name, role: roleName(role), year: String(year.year + 1) }
    await record(tx, ctx, {
      event: 'rotation.school_elected',
      subject: { type: 'election', id },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId,
    })
    const href = `/work/${year.clusterCode}/${year.year}/leadership`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.school_elected', facts, href })
  }
  return ids
}
