import 'server-only'
import { academyOfficials, gateDeadlines } from '@/lib/calendar/queries'
import { hasReached, type Duty, type GateCondition, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { isLate } from '../rules'
import { listSchoolStandings, type SchoolStanding } from './registrations'

const addressOf = (year: Year): string => `/work/${year.clusterCode}/${year.year}/movements`

type Place = { year: Year; due: Date | null }

function duty(place: Place, organisationId: string, key: string, more: Partial<Duty> = {}): Duty {
  return {
    key: `movements.${key}`,
    module: 'movements',
    title: `movements.duties.${key.split('.')[0]}`,
    organisationId,
    due: place.due,
    holds: null,
    href: addressOf(place.year),
    ...more,
    facts: { year: String(place.year.year), ...more.facts },
  }
}

/** What the launch of a year asks of the Academy, the head, and of each school; what was missed as long as it may be made up. */
export async function listMovementsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed' || hasReached(year, 'ratification')) return []
  const [movements, pledge, standings, deadlines, officials, principals] = await Promise.all([
    db().movement.findMany({
      where: { yearId: year.id },
      select: { level: true, launchedAt: true, organisationId: true },
    }),
    db().pledge.findUnique({ where: { yearId: year.id }, select: { adoptedAt: true } }),
    listSchoolStandings(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
    academyOfficials(db(), ctx.now),
    principalsOf(year, ctx.now),
  ])
  const place = { year, due: deadlines.get('launch') ?? null }
  const launched = movements.some((one) => one.level === 'cluster' && one.launchedAt)
  const duties: Duty[] = []
  if (officials && !movements.some((one) => one.level === 'academy')) {
    const { organisationId, personIds } = officials
    duties.push(duty(place, organisationId, 'launch_academy', { personIds, href: `${addressOf(year)}/academy` }))
  }
  duties.push(...ofHead(place, launched, Boolean(pledge?.adoptedAt), standings))
  if (!hasReached(year, 'launch')) return duties
  for (const standing of standings) {
    const unfolded = movements.some((one) => one.organisationId === standing.schoolId && one.launchedAt)
    duties.push(
      ...ofSchool(place, standing, {
        unfold: launched && !unfolded && !isLate(year),
        sign: Boolean(pledge?.adoptedAt),
        principals: principals.get(standing.schoolId) ?? [],
      }),
    )
  }
  return duties
}

function ofHead(place: Place, launched: boolean, adopted: boolean, standings: SchoolStanding[]): Duty[] {
  const head = place.year.headSchoolId
  if (!head || !hasReached(place.year, 'launch')) return []
  const holds = 'movements.holds.cluster'
  const waiting = standings.filter((one) => one.registration?.state === 'submitted').length
  return [
    ...(launched ? [] : [duty(place, head, 'launch_movement', { holds })]),
    ...(adopted ? [] : [duty(place, head, 'adopt_pledge', { holds, href: `${addressOf(place.year)}/pledge` })]),
    ...(waiting > 0 ? [duty(place, head, 'receive_registrations', { facts: { count: waiting } })] : []),
  ]
}

type Asked = { unfold: boolean; sign: boolean; principals: string[] }

function ofSchool(place: Place, one: SchoolStanding, asked: Asked): Duty[] {
  const late = isLate(place.year)
  const sent = one.registration?.state === 'submitted' || one.registration?.state === 'received'
  const returned = one.registration?.state === 'returned'
  const href = addressOf(place.year)
  const register = returned ? 'revise_registration' : late ? 'make_up_registration' : 'register'
  const sign = late ? 'make_up_signature' : 'sign_pledge'
  return [
    ...(asked.unfold ? [duty(place, one.schoolId, 'unfold_movement', { href: `${href}/own` })] : []),
    ...(!sent && (!late || returned || one.consents.registration)
      ? [duty(place, one.schoolId, register, { href: `${href}/registration` })]
      : []),
    ...(!one.signature && asked.sign && (!late || one.consents.signature)
      ? [duty(place, one.schoolId, sign, { href: `${href}/pledge`, personIds: asked.principals })]
      : []),
  ]
}

async function principalsOf(year: Year, now: Date): Promise<Map<string, string[]>> {
  const rows = await db().appointment.findMany({
    where: {
      office: 'principal',
      organisation: { yearSchools: { some: { yearId: year.id } } },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { organisationId: true, personId: true },
  })
  const found = new Map<string, string[]>()
  for (const row of rows) found.set(row.organisationId, [...(found.get(row.organisationId) ?? []), row.personId])
  return found
}

/** What the gate of launch waits for: the cluster's movement launched, the text of the pledge adopted. */
export async function listMovementsConditions(tx: Tx, year: Year, _now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'launch') return []
  const ours = { yearId: year.id, level: 'cluster' } as const
  const launched = await tx.movement.count({ where: { ...ours, launchedAt: { not: null } } })
  const pledge = await tx.pledge.findUnique({ where: { yearId: year.id }, select: { adoptedAt: true } })
  const href = addressOf(year)
  return [
    { title: 'movements.conditions.movement_launched', facts: {}, met: launched > 0, href },
    {
      title: 'movements.conditions.pledge_adopted',
      facts: {},
      met: Boolean(pledge?.adoptedAt),
      href: `${href}/pledge`,
    },
  ]
}
