import 'server-only'
import { yearOf } from '@/lib/calendar/queries'
import { sortDuties, type Duty, type Year } from '@/lib/calendar/rules'
import { gates, type Gate } from '@/lib/calendar/schema'
import { mayRemind } from '@/lib/cycles/policy'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import { isStaffOf } from '@/lib/people/policy'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import type { PersonContext } from '@/lib/platform/auth/session'
import { fieldDay } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { isOwnDuty, waitingGroups, type WaitingGroup } from '../rules'

export type DeskDuty = Duty & { year: Year }

export type Desk = {
  own: DeskDuty[]
  /** what others owe, for those who may remind them */
  waiting: (WaitingGroup & { year: Year; remindedToday: string[] })[]
  names: Map<string, OrganisationNames>
}

const columns = {
  id: true,
  clusterId: true,
  year: true,
  gate: true,
  headSchoolId: true,
  closedAt: true,
  cluster: { select: { code: true } },
} as const

/** The open years that concern the actor: those of his clusters, or all for the Academy's officials. */
export async function listOwnYears(ctx: PersonContext): Promise<Year[]> {
  const seats = ctx.actor.seats
  const academy = seats.some((seat) => seat.organisationKind !== 'school')
  const clusterIds = seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId))
  const rows = await db().clusterYear.findMany({
    where: { gate: { not: 'closed' }, ...(!academy && { clusterId: { in: clusterIds } }) },
    orderBy: [{ year: 'asc' }, { clusterId: 'asc' }],
    select: columns,
  })
  return rows.map(yearOf)
}

/** What is asked of the actor in the years that concern him, and what he waits for from others. */
export async function getDesk(ctx: PersonContext, years: Year[]): Promise<Desk> {
  const asked = await Promise.all(
    years.map(async (year) => (await listYearDuties(ctx, year)).map((duty) => ({ ...duty, year }))),
  )
  const duties = asked.flat()
  const own = duties.filter((duty) => isOwnDuty(ctx.actor, duty))
  const runs = years.filter((year) => mayRemind(ctx.actor, year).ok)
  const others = runs.map((year) => ({
    year,
    groups: waitingGroups(
      duties.filter(
        (duty) => duty.year.id === year.id && !isOwnDuty(ctx.actor, duty) && !isStaffOf(ctx.actor, duty.organisationId),
      ),
    ),
  }))
  const day = fieldDay(ctx.now)
  const [names, reminders] = await Promise.all([
    namesOn(
      db(),
      duties.map((duty) => duty.organisationId),
      day,
    ),
    db().reminder.findMany({ where: { yearId: { in: runs.map((year) => year.id) }, sentOn: day } }),
  ])
  const waiting = others.flatMap(({ year, groups }) =>
    groups.map((group) => ({
      ...group,
      year,
      remindedToday: reminders
        .filter((sent) => sent.yearId === year.id && group.keys.includes(sent.duty))
        .map((sent) => sent.organisationId),
    })),
  )
  return { own: sortDuties(own) as DeskDuty[], waiting, names }
}

export type Coming =
  { kind: 'event'; at: Date; title: string; place: string; href: string } | { kind: 'deadline'; at: Date; gate: Gate }

/** The next events and deadlines of a year, four at most. */
export async function listComing(year: Year, now: Date): Promise<Coming[]> {
  const [meetings, deadlines] = await Promise.all([
    db().meeting.findMany({
      where: { yearId: year.id, startsAt: { gt: now }, state: { in: ['planned', 'convened'] } },
      orderBy: { startsAt: 'asc' },
      take: 4,
      select: { id: true, title: true, startsAt: true, place: true },
    }),
    db().gateDeadline.findMany({
      where: { yearId: year.id, deadline: { gt: now } },
      orderBy: { deadline: 'asc' },
      take: 4,
    }),
  ])
  const address = `/work/${year.clusterCode}/${year.year}/meetings`
  const events = meetings.map(({ id, title, startsAt, place }): Coming => {
    return { kind: 'event', at: startsAt, title, place, href: `${address}/${id}` }
  })
  const hours = deadlines
    .filter((one) => gates.indexOf(one.gate) >= gates.indexOf(year.gate))
    .map((one): Coming => ({ kind: 'deadline', at: one.deadline, gate: one.gate }))
  return [...events, ...hours].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, 4)
}
