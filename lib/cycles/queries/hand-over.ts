import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { maySeeYear } from '@/lib/calendar/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { keepFacts } from '@/lib/platform/facts'
import type { Bilingual, Facts, Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { mayPrepareHandOver, sidesOf, type Side } from '../policy'
import { checkHandOverTime } from '../rules'

export type ItemKind = 'open_proposal' | 'unsigned' | 'file' | 'contact' | 'calendar' | 'own'
export type BuiltItem = { kind: ItemKind; source: string; label: string; facts: Facts; href: string }

/** The school that takes the cluster over: elected to head the year after. */
export async function newHeadOf(tx: Tx, year: Pick<Year, 'clusterId' | 'year'>): Promise<string | null> {
  const next = await tx.clusterYear.findUnique({
    where: { clusterId_year: { clusterId: year.clusterId, year: year.year + 1 } },
    select: { headSchoolId: true },
  })
  return next?.headSchoolId ?? null
}

/** What the data say is to be handed over: open proposals, unsigned papers, files, contacts, the calendar of the coming days. */
export async function buildItems(tx: Tx, year: Year, now: Date): Promise<BuiltItem[]> {
  const place = (rest: string): string => `/work/${year.clusterCode}/${year.year}/${rest}`
  const days = (await readRule(tx, 'cycles.hand_over_days', year, fieldDay(now))).value
  const until = new Date(now.getTime() + days * 86_400_000)
  const proposals = await tx.proposal.findMany({
    where: { clusterId: year.clusterId, state: { in: ['sent', 'received'] } },
    orderBy: { id: 'asc' },
  })
  const meetings = await tx.meeting.findMany({
    where: { year: { clusterId: year.clusterId }, state: { not: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    include: { minutes: true, year: { select: { year: true } } },
  })
  const unsigned = meetings.filter(
    (one) =>
      one.yearId === year.id && one.state === 'held' && !(one.minutes?.secretarySignedAt && one.minutes.chairSignedAt),
  )
  const signatures = await tx.pledgeSignature.count({ where: { pledge: { yearId: year.id } } })
  const schools = await tx.yearSchool.count({ where: { yearId: year.id } })
  const files = await tx.dossierFile.findMany({ where: { dossier: { yearId: year.id } }, orderBy: { id: 'asc' } })
  const coming = meetings.filter((one) => one.startsAt > now && one.startsAt <= until)
  const item = (kind: ItemKind, source: string, facts: Facts, href: string): BuiltItem => ({
    ...{ kind, source, facts, href },
    label: `cycles.hand_over.items.${source.split(':')[0] ?? kind}`,
  })
  return [
    ...proposals.map((one) =>
      item('open_proposal', `proposal:${one.id}`, { title: one.title }, `/proposals/${one.id}`),
    ),
    ...unsigned.map((one) => item('unsigned', `minutes:${one.id}`, { title: one.title }, place(`meetings/${one.id}`))),
    ...(signatures < schools
      ? [item('unsigned', 'pledge:', { count: schools - signatures }, place('movements/pledge'))]
      : []),
    ...files.map((one) => item('file', `file:${one.id}`, { title: one.label }, place('dossier'))),
    item('contact', 'contacts:', { count: schools }, place('leadership')),
    item('calendar', 'calendar:', { days, count: coming.length }, place('meetings')),
    ...coming.map((one) =>
      item(
        'calendar',
        `event:${one.id}`,
        { title: one.title, at: one.startsAt },
        `/work/${year.clusterCode}/${one.year.year}/meetings/${one.id}`,
      ),
    ),
  ]
}

type FreshRow = Omit<Awaited<ReturnType<typeof buildItems>>[number], 'facts'> & {
  yearId: string
  position: number
  facts: ReturnType<typeof keepFacts>
}

/** Lays what is not yet on the list onto it; what is there stays as it was ticked. */
export async function freshRows(tx: Tx, year: Year, now: Date): Promise<FreshRow[]> {
  const there = await tx.handOverItem.findMany({ where: { yearId: year.id }, select: { source: true, position: true } })
  const known = new Set(there.map((one) => one.source))
  const last = Math.max(0, ...there.map((one) => one.position))
  return (await buildItems(tx, year, now))
    .filter((one) => !known.has(one.source))
    .map(({ facts, ...one }, place) => ({
      ...one,
      yearId: year.id,
      facts: keepFacts(facts),
      position: last + place + 1,
    }))
}

export type HandOverItemView = {
  id: string
  kind: ItemKind
  label: string
  facts: Record<string, unknown>
  href: string
  oldTickedAt: Date | null
  newTickedAt: Date | null
  remark: string
}

export type HandOverView = {
  prepared: boolean
  items: HandOverItemView[]
  oldHead: Bilingual | null
  newHead: Bilingual | null
  oldRemarks: string
  newRemarks: string
  oldSignedAt: Date | null
  newSignedAt: Date | null
  /** T, when it is known */
  passesAt: Date | null
  sides: Side[]
  contacts: {
    school: Bilingual
    people: { name: string; office: 'principal' | 'emulation_officer'; email: string }[]
  }[]
  may: { prepare: Verdict }
}

/** The hand-over of a year: the list, who signed, when powers pass, and whom one can reach. */
export async function getHandOver(ctx: Context, year: Year): Promise<HandOverView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [row, newHeadId, schools, term] = await Promise.all([
    db().handOver.findUnique({ where: { yearId: year.id }, include: { items: { orderBy: { position: 'asc' } } } }),
    newHeadOf(db(), year),
    listYearSchools(db(), year, ctx.now),
    db().term.findFirst({
      where: { clusterId: year.clusterId, role: 'head', forYear: { gt: year.year } },
      orderBy: { startsAt: 'asc' },
    }),
  ])
  const name = (id: string | null): Bilingual | null => schools.find((school) => school.id === id)?.name ?? null
  const people = await db().appointment.findMany({
    where: {
      organisationId: { in: schools.map((school) => school.id) },
      office: { in: ['principal', 'emulation_officer'] },
      startsAt: { lte: ctx.now },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    orderBy: [{ organisationId: 'asc' }, { office: 'asc' }],
    select: { organisationId: true, office: true, person: { select: { name: true, email: true } } },
  })
  const may = mayPrepareHandOver(ctx.actor, year, newHeadId)
  return {
    prepared: row !== null,
    items: (row?.items ?? []).map((one) => ({
      ...{ id: one.id, kind: one.kind as ItemKind, label: one.label, href: one.href, remark: one.remark },
      ...{ oldTickedAt: one.oldTickedAt, newTickedAt: one.newTickedAt },
      facts: one.facts as Record<string, unknown>,
    })),
    ...{ oldHead: name(year.headSchoolId), newHead: name(newHeadId) },
    ...{ oldRemarks: row?.oldRemarks ?? '', newRemarks: row?.newRemarks ?? '' },
    ...{ oldSignedAt: row?.oldSignedAt ?? null, newSignedAt: row?.newSignedAt ?? null },
    passesAt: term?.startsAt ?? null,
    sides: sidesOf(ctx.actor, year, newHeadId),
    contacts: schools.map((school) => ({
      school: school.name,
      people: people
        .filter((one) => one.organisationId === school.id)
        .map((one) => ({ ...one.person, office: one.office as 'principal' | 'emulation_officer' })),
    })),
    may: { prepare: may.ok ? checkHandOverTime(year) : may },
  }
}
