import 'server-only'
import type { Duty, GateCondition, Year } from '@/lib/calendar/rules'
import { academyOfficials, gateDeadlines } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { vacancies } from '../rules'
import { readElections, readRotationRules } from './leadership'

const pageOf = (year: Year): string => `/work/${year.clusterCode}/${year.year}/leadership`

/** The conference ends with a school, or a recorded "none", for each office of the next year. */
export async function listRotationConditions(tx: Tx, year: Year, now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'conference') return []
  const elections = await readElections(tx, year.id)
  const { deputies } = await readRotationRules(tx, year, now)
  const facts = { year: String(year.year + 1) }
  const head = vacancies('head', deputies, elections)
  const open = vacancies('deputy', deputies, elections)
  return [
    { title: 'rotation.conditions.head', facts, met: head === 0, href: pageOf(year) },
    ...(deputies === 0
      ? []
      : [
          {
            title: 'rotation.conditions.deputies',
            facts: { ...facts, count: deputies - open, all: deputies },
            met: open === 0,
            href: pageOf(year),
          },
        ]),
  ]
}

/**
 * The head owes the election at the conference, and a new one where the Academy refused or a school declined; who acts for a
 * vacant head owes the by-election, and the Academy its confirmation.
 */
export async function listRotationDuties(ctx: Context, year: Year): Promise<Duty[]> {
  return [...(await listVacancyDuties(ctx, year)), ...(await listElectionDuties(ctx, year))]
}

async function listVacancyDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed' || !year.headSchoolId) return []
  const [vacancy, academy] = await Promise.all([
    db().headVacancy.findFirst({
      where: { yearId: year.id, filledAt: null, actingId: year.headSchoolId },
      select: { electedId: true },
    }),
    academyOfficials(db(), ctx.now),
  ])
  if (!vacancy) return []
  const common = { module: 'rotation', facts: { year: String(year.year) }, due: null, href: pageOf(year) }
  const holds = 'rotation.duties.holds_head'
  if (!vacancy.electedId) {
    const title = 'rotation.duties.by_election'
    return [{ ...common, key: 'rotation.by_election', title, organisationId: year.headSchoolId, holds }]
  }
  if (!academy) return []
  const title = 'rotation.duties.confirm_successor'
  return [{ ...common, key: 'rotation.confirm_successor', title, ...academy, holds }]
}

async function listElectionDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if ((year.gate !== 'conference' && year.gate !== 'ratification') || !year.headSchoolId) return []
  const [elections, rules, deadlines] = await Promise.all([
    readElections(db(), year.id),
    readRotationRules(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
  ])
  const open = vacancies('head', rules.deputies, elections) + vacancies('deputy', rules.deputies, elections)
  const again = elections.some((one) => one.role === 'head' && !one.live)
  if (open === 0 || (year.gate === 'ratification' && vacancies('head', rules.deputies, elections) === 0)) return []
  return [
    {
      key: 'rotation.elect',
      module: 'rotation',
      title: again ? 'rotation.duties.elect_again' : 'rotation.duties.elect',
      facts: { year: String(year.year + 1), count: open },
      organisationId: year.headSchoolId,
      due: deadlines.get(year.gate) ?? null,
      holds: 'rotation.duties.holds_next_year',
      href: pageOf(year),
    },
  ]
}
