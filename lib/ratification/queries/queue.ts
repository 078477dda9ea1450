import 'server-only'
import { yearOf } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { afterWorkingDays } from '@/lib/rulebook/rules'
import { pieceKinds, workingDaysLeft, type DossierState, type PieceKind } from '../rules'

export type QueueLine = {
  id: string
  year: Year
  cluster: Bilingual
  number: string | null
  date: Date | null
  state: DossierState
  round: number
  /** nominations by award */
  asked: { award: Bilingual; count: number }[]
  elections: number
  missing: PieceKind[]
  pieces: number
  /** what waits for the Academy, and its working days left; null when nothing does */
  waits: { for: 'answer' | 'decision'; until: Date; left: number } | null
}

/** The dossiers of all clusters on the Academy's desk, those that wait for it first; constant in its queries. */
export async function listRatificationQueue(ctx: Context): Promise<QueueLine[]> {
  if (!isAcademyReviewer(ctx.actor) && !isAdministrator(ctx.actor)) return []
  const rows = await db().dossier.findMany({
    where: { state: { in: ['sent', 'accepted', 'returned'] }, year: { gate: { not: 'closed' } } },
    orderBy: { sentAt: 'asc' },
    include: {
      year: {
        include: {
          cluster: { include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } } },
          nominations: { include: { award: true }, orderBy: { award: { position: 'asc' } } },
          elections: true,
        },
      },
    },
  })
  const latest = rows.filter((row) => !rows.some((one) => one.yearId === row.yearId && one.round > row.round))
  const first = latest[0]
  if (!first) return []
  const scope = { clusterId: first.year.clusterId, year: first.year.year }
  const today = fieldDay(ctx.now)
  const rules = await readRules(db(), ['ratification.return_days', 'ratification.decide_days'], scope, today)
  const lines = latest.map((row): QueueLine => {
    const undecided =
      row.year.elections.some((one) => one.state === 'elected' && one.organisationId) ||
      row.year.nominations.some((one) => one.state === 'nominated' && one.organisationId)
    const waitsFor = row.state === 'sent' ? 'answer' : row.state === 'accepted' && undecided ? 'decision' : null
    const days = rules[waitsFor === 'answer' ? 'ratification.return_days' : 'ratification.decide_days'].value
    const until = afterWorkingDays(fieldDay(row.sentAt ?? ctx.now), days)
    const missing = (row.contents as { missing?: PieceKind[] } | null)?.missing ?? []
    const name = row.year.cluster.names[0]
    return {
      ...{ id: row.id, number: row.number, date: row.date, state: row.state, round: row.round, missing },
      year: yearOf(row.year),
      cluster: { vi: name?.shortVi ?? row.year.cluster.code, en: name?.shortEn ?? row.year.cluster.code },
      asked: countAwards(row.year.nominations),
      elections: row.year.elections.filter((one) => one.organisationId && one.state !== 'declined').length,
      pieces: pieceKinds.length,
      waits: waitsFor && { for: waitsFor, until, left: workingDaysLeft(today, until) },
    }
  })
  const rank = (line: QueueLine): number => (line.waits ? line.waits.until.getTime() : Number.POSITIVE_INFINITY)
  return lines.sort((a, b) => rank(a) - rank(b) || b.year.year - a.year.year)
}

function countAwards(
  nominations: { organisationId: string | null; award: { id: string; vi: string; en: string } }[],
): { award: Bilingual; count: number }[] {
  const counted = new Map<string, { award: Bilingual; count: number }>()
  for (const { organisationId, award } of nominations) {
    if (!organisationId) continue
    const line = counted.get(award.id) ?? { award: { vi: award.vi, en: award.en }, count: 0 }
    counted.set(award.id, { ...line, count: line.count + 1 })
  }
  return [...counted.values()]
}

export type OpenHandOver = { year: Year; cluster: Bilingual; open: number; passedAt: Date | null }

/** Hand-overs with items that are still open: delayed by nothing, seen by the Academy. */
export async function listOpenHandOvers(ctx: Context): Promise<OpenHandOver[]> {
  if (!isAcademyReviewer(ctx.actor) && !isAdministrator(ctx.actor)) return []
  const rows = await db().handOver.findMany({
    where: { items: { some: { OR: [{ oldTickedAt: null }, { newTickedAt: null }] } } },
    orderBy: { preparedAt: 'desc' },
    include: {
      items: { where: { OR: [{ oldTickedAt: null }, { newTickedAt: null }] }, select: { id: true } },
      year: {
        include: { cluster: { include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } } }, decisions: true },
      },
    },
  })
  return rows.map((row) => {
    const name = row.year.cluster.names[0]
    return {
      year: yearOf(row.year),
      cluster: { vi: name?.shortVi ?? row.year.cluster.code, en: name?.shortEn ?? row.year.cluster.code },
      open: row.items.length,
      passedAt: row.year.decisions.find((one) => one.effectiveAt)?.effectiveAt ?? null,
    }
  })
}
