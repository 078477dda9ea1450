import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { passLeadership, type Passed } from '@/lib/organisations/commands/pass-leadership'
import { namesOn } from '@/lib/organisations/names'
import { mayNameLeadership } from '@/lib/organisations/policy'
import type { nameLeadershipSchema } from '@/lib/organisations/schema'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { ok } from '@/lib/platform/result'
import { holdYearsOf, type HeldYear } from '../queries/naming'
import { checkNamedYears, yearsPassing } from '../rules/naming'

type Input = z.output<typeof nameLeadershipSchema>

/**
 * The Academy names a cluster's head and up to three deputies by a decision, from an instant on; the open years that the
 * former head ran pass to the new one in the same transaction. Refusals: organisations.not_approver, a year that is behind,
 * a vacancy that a by-election fills, a running year that cannot wait for its head, a head that is no school of the year,
 * and those of `passLeadership`.
 */
export const nameLeadership = decision<Input, Passed>('rotation.name_leadership', async (tx, ctx, input) => {
  const may = mayNameLeadership(ctx.actor)
  if (!may.ok) return may
  const { number, date, signer, illustrative, ...naming } = input
  const held = await holdYearsOf(tx, input.clusterId, ctx.now)
  const asked = { headId: input.headId, forYear: input.forYear, head: held.head }
  const passing = yearsPassing(held.years, asked)
  const lawful = checkNamedYears(passing, { ...asked, startsAt: input.startsAt, now: ctx.now })
  if (!lawful.ok) return lawful
  const passed = await passLeadership(tx, ctx, { ...naming, decision: { number, date, signer, illustrative } })
  if (!passed.ok) return passed
  const { decisionId, startsAt } = passed.value
  const names = await namesOn(tx, [input.headId, ...input.deputyIds], fieldDay(ctx.now))
  const deputies = input.deputyIds.flatMap((id) => names.get(id)?.name ?? [])
  const school = names.get(input.headId)?.name ?? { vi: '', en: '' }
  await record(tx, ctx, {
    event: 'organisations.leadership_named',
    subject: { type: 'leadership_decision', id: decisionId },
    facts: {
      head: school,
      deputies: deputies.length,
      deputyNames: {
        vi: deputies.map((name) => name.vi).join(', '),
        en: deputies.map((name) => name.en).join(', '),
      },
      number,
      startsAt,
    },
    clusterId: input.clusterId,
    organisationId: input.headId,
    after: { headId: input.headId, deputyIds: input.deputyIds, number, startsAt: startsAt.toISOString() },
  })
  for (const year of passing) await passYear(tx, ctx, year, { headId: input.headId, school, number, since: startsAt })
  return ok(passed.value)
})

type Passing = { headId: string; school: { vi: string; en: string }; number: string; since: Date }

async function passYear(tx: Tx, ctx: Context, year: HeldYear, { headId, ...said }: Passing): Promise<void> {
  await tx.clusterYear.update({ where: { id: year.id }, data: { headSchoolId: headId, version: { increment: 1 } } })
  const facts = { ...said, year: String(year.year) }
  await record(tx, ctx, {
    event: 'rotation.year_passed',
    subject: { type: 'year', id: year.id },
    ...{ facts, clusterId: year.clusterId, yearId: year.id, organisationId: headId },
    before: { headSchoolId: year.headSchoolId },
    after: { headSchoolId: headId },
  })
  const href = `/work/${year.clusterCode}/${year.year}/leadership`
  await notify(tx, ctx, { yearId: year.id }, { kind: 'rotation.year_passed', facts, href })
}
