import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { keepFacts } from '@/lib/platform/facts'
import type { Facts } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { isOfficeTask, type BuiltKind } from '../rules'
import { listYearDuties } from './duties'

export type BuiltItem = { kind: BuiltKind; source: string; label: string; facts: Facts; href: string }

/**
 * What the data say is to be handed over: tasks of the office, open proposals, unsigned papers, the register of documents,
 * files, contacts, the calendar of the coming days.
 */
export async function buildItems(tx: Tx, ctx: Context, year: Year): Promise<BuiltItem[]> {
  const { now } = ctx
  const place = (rest: string): string => `/work/${year.clusterCode}/${year.year}/${rest}`
  const days = (await readRule(tx, 'cycles.hand_over_days', year, fieldDay(now))).value
  const until = new Date(now.getTime() + days * 86_400_000)
  const proposals = await openProposals(tx, year)
  const meetings = await clusterMeetings(tx, year)
  const unsigned = meetings.filter(
    (one) =>
      one.yearId === year.id && one.state === 'held' && !(one.minutes?.secretarySignedAt && one.minutes.chairSignedAt),
  )
  const tasks = (await listYearDuties(ctx, year)).filter(
    (one) => one.organisationId === year.headSchoolId && isOfficeTask(one.title),
  )
  const book = await registerOf(tx, year)
  const registered = (book?.documents ?? []).filter((one) => one.state !== 'draft')
  const waiting = registered.filter((one) => one.state === 'numbered')
  const signatures = await tx.pledgeSignature.count({ where: { pledge: { yearId: year.id } } })
  const schools = await tx.yearSchool.count({ where: { yearId: year.id } })
  const files = await tx.dossierFile.findMany({ where: { dossier: { yearId: year.id } }, orderBy: { id: 'asc' } })
  const coming = meetings.filter((one) => one.startsAt > now && one.startsAt <= until)
  const item = (kind: BuiltKind, source: string, facts: Facts, href: string): BuiltItem => ({
    ...{ kind, source, facts, href },
    label: `cycles.hand_over.items.${source.split(':')[0] ?? kind}`,
  })
  return [
    ...tasks.map((one) => ({
      ...{ kind: 'task' as const, source: `duty:${one.key}`, label: one.title, facts: one.facts, href: one.href },
    })),
    ...proposals.map((one) =>
      item('open_proposal', `proposal:${one.id}`, { title: one.title }, `/proposals/${one.id}`),
    ),
    ...unsigned.map((one) => item('unsigned', `minutes:${one.id}`, { title: one.title }, place(`meetings/${one.id}`))),
    ...(signatures < schools
      ? [item('unsigned', 'pledge:', { count: schools - signatures }, place('movements/pledge'))]
      : []),
    ...waiting.map((one) =>
      item(
        'unsigned',
        `document:${one.id}`,
        { title: one.subject || '–' },
        `/registers/${book?.id}/documents/${one.id}`,
      ),
    ),
    ...(book ? [item('register', 'register:', { count: registered.length }, place('documents'))] : []),
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

const openProposals = (tx: Tx, year: Year) =>
  tx.proposal.findMany({
    where: { clusterId: year.clusterId, state: { in: ['sent', 'received'] } },
    orderBy: { id: 'asc' },
  })

const clusterMeetings = (tx: Tx, year: Year) =>
  tx.meeting.findMany({
    where: { year: { clusterId: year.clusterId }, state: { not: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    include: { minutes: true, year: { select: { year: true } } },
  })

/** The cluster's register of documents, as far as it is of this year; null where none was opened. */
const registerOf = (tx: Tx, year: Year) =>
  tx.documentBook.findUnique({
    where: { clusterId: year.clusterId },
    select: {
      id: true,
      documents: {
        where: { yearId: year.id },
        select: { id: true, state: true, subject: true },
        orderBy: { id: 'asc' },
      },
    },
  })

type FreshRow = Omit<Awaited<ReturnType<typeof buildItems>>[number], 'facts'> & {
  yearId: string
  position: number
  facts: ReturnType<typeof keepFacts>
}

/** Lays what is not yet on the list onto it; what is there stays as it was ticked. */
export async function freshRows(tx: Tx, ctx: Context, year: Year): Promise<FreshRow[]> {
  const there = await tx.handOverItem.findMany({ where: { yearId: year.id }, select: { source: true, position: true } })
  const known = new Set(there.map((one) => one.source))
  const last = Math.max(0, ...there.map((one) => one.position))
  return (await buildItems(tx, ctx, year))
    .filter((one) => !known.has(one.source))
    .map(({ facts, ...one }, place) => ({
      ...one,
      yearId: year.id,
      facts: keepFacts(facts),
      position: last + place + 1,
    }))
}
