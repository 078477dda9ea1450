import 'server-only'
import { sortDuties, type Duty, type GateCondition, type Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { maySeeTrio } from '../policy'
import { isOfficeTask } from '../rules'
import { listConditions } from './conditions'
import { listYearDuties } from './duties'

export type TrioSchool = {
  role: 'head' | 'deputy'
  school: Bilingual
  startsAt: Date
  endsAt: Date | null
  forYear: number
  people: { name: string; office: 'principal' | 'emulation_officer'; email: string }[]
  /** what its office owes, and what it owes as a school */
  office: Duty[]
  own: Duty[]
}

export type Trio = { schools: TrioSchool[]; waits: GateCondition[] }

/** Head and deputies of today on one page: terms, people, what each owes, and what the present gate waits for. */
export async function getTrio(ctx: Context, year: Year): Promise<Trio | null> {
  if (!maySeeTrio(ctx.actor, year)) return null
  const terms = await db().term.findMany({
    where: {
      ...{ clusterId: year.clusterId, startsAt: { lte: ctx.now } },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    orderBy: [{ role: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
  })
  const ids = terms.map((term) => term.organisationId)
  const [names, people, duties, conditions] = await Promise.all([
    namesOn(db(), ids, fieldDay(ctx.now)),
    db().appointment.findMany({
      where: {
        ...{ organisationId: { in: ids }, office: { in: ['principal', 'emulation_officer'] } },
        ...{ startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
      },
      orderBy: [{ office: 'asc' }, { startsAt: 'asc' }],
      select: { organisationId: true, office: true, person: { select: { name: true, email: true } } },
    }),
    listYearDuties(ctx, year),
    listConditions(db(), year, ctx.now),
  ])
  const schools = terms.map(({ role, organisationId, startsAt, endsAt, forYear }): TrioSchool => {
    const owed = sortDuties(duties.filter((duty) => duty.organisationId === organisationId))
    return {
      ...{ role, startsAt, endsAt, forYear, school: names.get(organisationId)?.name ?? { vi: '', en: '' } },
      people: people
        .filter((one) => one.organisationId === organisationId)
        .map((one) => ({ ...one.person, office: one.office as 'principal' | 'emulation_officer' })),
      office: owed.filter((duty) => isOfficeTask(duty.title)),
      own: owed.filter((duty) => !isOfficeTask(duty.title)),
    }
  })
  return { schools, waits: conditions.filter((one) => !one.met) }
}
