import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { meetingUnderWay } from '@/lib/meetings/queries'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayRunElection } from '../policy'
import { readLeadership } from '../queries/leadership'
import { roleName } from '../queries/names'
import { checkElectionTime, vacancies } from '../rules'
import type { recordNoneSchema } from '../schema'

type Input = z.output<typeof recordNoneSchema>

/**
 * Records that an office of the next year stays without a school, and why; of the head's office this leaves the old head in
 * place until the Academy names one. Refusals: not found, not the head, not at the conference, nothing vacant.
 */
export const recordNone = command<Input, { electionId: string }>('rotation.record_none', async (tx, ctx, input) => {
  const year = await lockYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year)) return notFound
  const { elections, deputies } = await readLeadership(tx, year, ctx.now)
  const lawful = firstRefusal(
    mayRunElection(ctx.actor, year),
    checkElectionTime(year),
    vacancies(input.role, deputies, elections) > 0 ? { ok: true } : refuse('rotation.nothing_vacant'),
  )
  if (!lawful.ok) return lawful
  // a write to the year: of two at the same moment one begins anew and sees what the other did
  await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
  const { id } = await tx.election.create({
    data: {
      yearId: year.id,
      forYear: year.year + 1,
      role: input.role,
      noneReason: input.reason,
      electedAt: ctx.now,
    },
  })
  const facts = { role: roleName(input.role), year: String(year.year + 1), reason: input.reason }
  await record(tx, ctx, {
    event: 'rotation.none_recorded',
    subject: { type: 'election', id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
  })
  const meetingId = await meetingUnderWay(tx, year.id)
  const line = `- ${facts.role.vi} năm ${facts.year}: không bầu. Lý do: ${input.reason}.`
  if (meetingId) await appendToMinutes(tx, ctx, meetingId, line)
  await notify(
    tx,
    ctx,
    { yearId: year.id },
    { kind: 'rotation.none_recorded', facts, href: `/work/${year.clusterCode}/${year.year}/leadership` },
  )
  return ok({ electionId: id })
})
