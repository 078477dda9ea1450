import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { gateDeadlines, listYearSchools } from '@/lib/calendar/queries'
import type { GateCondition, Year } from '@/lib/calendar/rules'
import { gates, type Gate } from '@/lib/calendar/schema'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import { mayGoBack, mayPassGate, maySetDeadlines, passageStanding } from '../policy'
import {
  checkClosing,
  checkConditions,
  checkGateNamed,
  checkGoingBack,
  checkStandingIn,
  nextGate,
  type PassageStanding,
} from '../rules'
import { listConditions } from './conditions'
import { substituteOf } from './deadlines'
import { countResting } from './resting'

export type GatePanelData = {
  yearId: string
  gate: Gate
  next: Gate
  conditions: GateCondition[]
  standing: PassageStanding | null
  /** may this person open the next gate now, or why not */
  pass: Verdict
}

/** What the present gate waits for, and whether this person may open the next: the desk's side sheet and the track. */
export async function getGatePanel(ctx: Context, year: Year): Promise<GatePanelData | null> {
  if (!maySeeYear(ctx.actor, year) || year.gate === 'closed') return null
  const [conditions, deadlines, substitute] = await Promise.all([
    listConditions(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
    substituteOf(db(), year, ctx.now),
  ])
  const standing = passageStanding(ctx.actor, year)
  const deadline = deadlines.get(year.gate) ?? null
  const pass = firstRefusal(
    year.gate === 'hand_over' ? checkClosing(year) : checkGateNamed(year, year.gate),
    mayPassGate(ctx.actor, year),
    // the reason is asked for in the form
    checkStandingIn({ standing: standing ?? 'substitute', deadline, substitute, now: ctx.now, reason: '…' }),
    checkConditions(conditions),
  )
  return { yearId: year.id, gate: year.gate, next: nextGate(year.gate), conditions, standing, pass }
}

export type PassageLine = {
  id: string
  from: Gate
  to: Gate
  at: Date
  person: string
  asSubstitute: boolean
  reason: string | null
}

export type Track = {
  panel: GatePanelData | null
  deadlines: Partial<Record<Gate, Date>>
  passages: PassageLine[]
  goBack: Verdict
  setDeadlines: Verdict
}

/** The whole track of a year for its page. */
export async function getTrack(ctx: Context, year: Year): Promise<Track> {
  const [panel, deadlines, rows, resting] = await Promise.all([
    getGatePanel(ctx, year),
    gateDeadlines(db(), year.id),
    db().gatePassage.findMany({ where: { yearId: year.id }, orderBy: { at: 'desc' } }),
    countResting(db(), year),
  ])
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.personId))] } },
    select: { id: true, name: true },
  })
  const name = new Map(people.map((person) => [person.id, person.name]))
  return {
    panel,
    deadlines: Object.fromEntries(deadlines),
    passages: rows.map(({ id, fromGate, toGate, at, personId, asSubstitute, reason }) => ({
      id,
      from: fromGate,
      to: toGate,
      at,
      person: name.get(personId) ?? '',
      asSubstitute,
      reason,
    })),
    goBack: firstRefusal(mayGoBack(ctx.actor, year), checkGoingBack(year, year.gate, '…', resting)),
    setDeadlines:
      year.gate === 'closed'
        ? refuse('common.year_closed', { year: String(year.year) })
        : maySetDeadlines(ctx.actor, year),
  }
}

export type Passages = {
  deadlines: Map<Gate, Date>
  /** in the order in which they were passed */
  passed: { fromGate: Gate; toGate: Gate; at: Date }[]
}

/** When each gate of a year was passed, and when each is due: the ribbon on every page of the year. */
export async function getPassages(year: Year): Promise<Passages> {
  const [deadlines, passed] = await Promise.all([
    gateDeadlines(db(), year.id),
    db().gatePassage.findMany({
      where: { yearId: year.id },
      orderBy: { at: 'asc' },
      select: { fromGate: true, toGate: true, at: true },
    }),
  ])
  return { deadlines, passed }
}

export type Missed = 'agreed' | 'not_registered' | 'not_signed' | 'not_reported'

export type Consequence = {
  organisationId: string
  name: string
  /** what follows for this school */
  keys: Missed[]
}

/** What was missed after its deadline, school by school: it has a consequence and holds nobody up. */
export async function listConsequences(ctx: Context, year: Year, locale: 'vi' | 'en'): Promise<Consequence[]> {
  const [schools, deadlines, plan, registrations, signatures, reports] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
    db().plan.findUnique({ where: { yearId: year.id }, include: { comments: { select: { organisationId: true } } } }),
    db().registration.findMany({ where: { yearId: year.id, state: { in: ['submitted', 'received'] } } }),
    db().pledgeSignature.findMany({
      where: { pledge: { yearId: year.id } },
      select: { organisationId: true, late: true },
    }),
    db().yearReport.findMany({ where: { yearId: year.id, state: { in: ['submitted', 'received'] } } }),
  ])
  const passed = (gate: Gate): boolean =>
    gates.indexOf(year.gate) > gates.indexOf(gate) || (deadlines.get(gate) ?? ctx.now) < ctx.now
  const has = (rows: { organisationId: string }[] | undefined): Set<string> =>
    new Set(rows?.map((row) => row.organisationId))
  const commented = has(plan?.comments)
  const registered = has(registrations)
  const signed = has(signatures)
  const reported = has(reports)
  const commentsOver = plan?.state === 'issued' || (plan?.commentsUntil ? plan.commentsUntil < ctx.now : false)
  return schools.flatMap((school) => {
    const keys: Missed[] = [
      ...(commentsOver && !commented.has(school.id) && school.id !== year.headSchoolId ? (['agreed'] as const) : []),
      ...(passed('launch') && !registered.has(school.id) ? (['not_registered'] as const) : []),
      ...(passed('launch') && !signed.has(school.id) ? (['not_signed'] as const) : []),
      ...(passed('self_scoring') && !reported.has(school.id) ? (['not_reported'] as const) : []),
    ]
    return keys.length > 0 ? [{ organisationId: school.id, name: school.name[locale], keys }] : []
  })
}
