import 'server-only'
import type { z } from 'zod'
import { yearOf } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { readOtherDays, readRules } from '@/lib/rulebook/queries'
import { afterWorkingDays, workingDaysLeft } from '@/lib/rulebook/rules'
import type { DossierState } from '../rules'
import { pieceKinds, type PieceKind, type queueFilterSchema, type QueueStand } from '../schema'

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
  stands: QueueStand
  sentAt: Date
}

export type QueueFilter = z.output<typeof queueFilterSchema>
export type QueuePage = {
  lines: QueueLine[]
  total: number
  page: number
  pages: number
  counts: Record<QueueStand, number>
}

const pageSize = 20

/** A page of the desk: what the address asks for, in its order, and how many stand how. */
export async function listQueuePage(ctx: Context, filter: QueueFilter): Promise<QueuePage> {
  const all = await listRatificationQueue(ctx)
  const q = filter.q.trim()
  const wanted = q === '' ? null : await idsOf(q)
  const found = all.filter(
    ({ id, stands }) => (wanted?.has(id) ?? true) && (filter.stands === undefined || filter.stands === stands),
  )
  if (filter.order === 'sent') found.sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
  if (filter.order === 'cluster')
    found.sort((a, b) => a.cluster.vi.localeCompare(b.cluster.vi, 'vi') || b.year.year - a.year.year)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(filter.page, pages)
  const count = (stand: QueueStand): number => all.filter(({ stands }) => stands === stand).length
  return {
    ...{ lines: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, page, pages },
    counts: { answer: count('answer'), decision: count('decision'), returned: count('returned'), done: count('done') },
  }
}

/** Dossiers whose cluster, letter or schools bear the words, searched without accents. */
async function idsOf(q: string): Promise<Set<string>> {
  // escaped, so that a sign of the search is a sign of the text
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select d.id from dossiers d join cluster_years y on y.id = d.year_id join clusters c on c.id = y.cluster_id
    where fold_text(concat_ws(' ', c.code, y.year, d.number,
      (select string_agg(concat_ws(' ', vi, en, short_vi, short_en), ' ') from cluster_names n where n.cluster_id = c.id),
      (select string_agg(concat_ws(' ', o.vi, o.short_vi, o.short_en), ' ') from nominations n
        join organisation_names o on o.organisation_id = n.organisation_id where n.year_id = y.id))
    ) like fold_text(${text})`
  return new Set(rows.map((row) => row.id))
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
  const others = await readOtherDays(db())
  const lines = latest.map((row): QueueLine => {
    const undecided =
      row.year.elections.some((one) => one.state === 'elected' && one.organisationId) ||
      row.year.nominations.some((one) => one.state === 'nominated' && one.organisationId)
    const waitsFor = row.state === 'sent' ? 'answer' : row.state === 'accepted' && undecided ? 'decision' : null
    const days = rules[waitsFor === 'answer' ? 'ratification.return_days' : 'ratification.decide_days'].value
    const until = afterWorkingDays(fieldDay(row.sentAt ?? ctx.now), days, others)
    const missing = (row.contents as { missing?: PieceKind[] } | null)?.missing ?? []
    const name = row.year.cluster.names[0]
    return {
      ...{ id: row.id, number: row.number, date: row.date, state: row.state, round: row.round, missing },
      year: yearOf(row.year),
      cluster: { vi: name?.shortVi ?? row.year.cluster.code, en: name?.shortEn ?? row.year.cluster.code },
      asked: countAwards(row.year.nominations),
      elections: row.year.elections.filter((one) => one.organisationId && one.state !== 'declined').length,
      pieces: pieceKinds.length,
      stands: waitsFor ?? (row.state === 'returned' ? 'returned' : 'done'),
      sentAt: row.sentAt ?? ctx.now,
      waits: waitsFor && { for: waitsFor, until, left: workingDaysLeft(today, until, others) },
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
