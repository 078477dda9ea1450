import 'server-only'
import type { z } from 'zod'
import { maySeeYear } from '@/lib/calendar/policy'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { readRuleSpans } from '@/lib/rulebook/queries'
import { bonusOn, bonusRules, registerState } from '../rules'
import type { AwardKind, registerFilterSchema, RegisterState } from '../schema'

export type RegisterRow = {
  id: string
  year: number
  clusterCode: string
  cluster: Bilingual
  award: Bilingual
  kind: AwardKind
  code: string
  school: Bilingual | null
  schoolCode: string | null
  noneReason: string | null
  state: RegisterState
  decision: { number: string; date: Date } | null
  /** why the Academy refused */
  reason: string | null
  /** the decision by which the award was taken back, beside the one that gave it */
  revoked: { number: string; date: Date; reason: string } | null
  /** in đồng; null where nothing was given or no figure is on record */
  bonus: number | null
}

export type RegisterFilter = z.output<typeof registerFilterSchema>

type Named = { code: string; name: Bilingual }
export type RegisterPage = {
  lines: RegisterRow[]
  total: number
  pages: number
  page: number
  /** of all lines found: bonus money of awards that stand, and how many of these have no figure on record */
  money: { sum: number; unknown: number }
  /** by what the register can be narrowed */
  choices: { years: number[]; clusters: Named[]; awards: Named[] }
}

const pageSize = 40

/** The lines of the register that a search finds: of every year that the actor may see, newest first, searched without accents. */
export async function registerLines(ctx: Context, filter: RegisterFilter): Promise<RegisterRow[]> {
  return narrow(await allRows(ctx), filter)
}

/** One line of the register; null for one that the actor may not see. */
export const getAward = async (ctx: Context, id: string): Promise<RegisterRow | null> =>
  (await allRows(ctx, { id }))[0] ?? null

/** A page of the register, with what is counted of all lines found and by what they can be narrowed. */
export async function listRegister(ctx: Context, filter: RegisterFilter): Promise<RegisterPage> {
  const all = await allRows(ctx)
  const found = await narrow(all, filter)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(filter.page, pages)
  const standing = found.filter((row) => row.state === 'confirmed')
  return {
    ...{ lines: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, pages, page },
    money: {
      sum: standing.reduce((sum, row) => sum + (row.bonus ?? 0), 0),
      unknown: standing.filter((row) => row.bonus === null).length,
    },
    choices: {
      years: [...new Set(all.map((row) => row.year))],
      clusters: distinct(all.map((row) => ({ code: row.clusterCode, name: row.cluster }))),
      awards: distinct(all.map((row) => ({ code: row.code, name: row.award }))),
    },
  }
}

async function narrow(all: RegisterRow[], filter: RegisterFilter): Promise<RegisterRow[]> {
  const q = filter.q.trim()
  const wanted = q === '' ? null : await idsOf(q)
  const fits = <T>(asked: T | undefined, has: T): boolean => asked === undefined || asked === has
  return all.filter(
    (row) =>
      (wanted?.has(row.id) ?? true) &&
      fits(filter.year, row.year) &&
      fits(filter.cluster, row.clusterCode) &&
      fits(filter.award, row.code) &&
      fits(filter.kind, row.kind) &&
      fits(filter.state, row.state),
  )
}

const distinct = (names: Named[]): Named[] => [...new Map(names.map((one) => [one.code, one])).values()]

/** Lines whose school, award, decision or reason bears the words, under any name that the school ever had. */
async function idsOf(q: string): Promise<Set<string>> {
  // escaped, so that a sign of the search is a sign of the text
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select n.id from nominations n join awards a on a.id = n.award_id
    where fold_text(concat_ws(' ', a.vi, a.en, n.none_reason,
      (select string_agg(concat_ws(' ', vi, en, short_vi, short_en), ' ') from organisation_names o where o.organisation_id = n.organisation_id),
      (select string_agg(concat_ws(' ', d.number, l.reason), ' ') from decision_lines l join ratification_decisions d on d.id = l.decision_id
        where l.nomination_id = n.id),
      (select string_agg(concat_ws(' ', r.number, r.text), ' ') from award_revocations r where r.nomination_id = n.id and r.state = 'decided'))
    ) like fold_text(${text})`
  return new Set(rows.map((row) => row.id))
}

const parts = {
  award: true,
  year: {
    include: {
      cluster: { include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } } },
      schools: { select: { organisationId: true, closedVi: true, closedEn: true } },
    },
  },
  decisionLines: { include: { decision: { select: { number: true, date: true } } } },
  revocations: { where: { state: 'decided' } },
} as const satisfies Prisma.NominationInclude

async function allRows(ctx: Context, where: Prisma.NominationWhereInput = {}): Promise<RegisterRow[]> {
  const rows = await db().nomination.findMany({
    where,
    orderBy: [{ year: { year: 'desc' } }, { award: { position: 'asc' } }, { nominatedAt: 'asc' }, { id: 'asc' }],
    include: parts,
  })
  const seen = rows.filter((row) => maySeeYear(ctx.actor, row.year))
  const ids = seen.flatMap((row) => row.organisationId ?? [])
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  const spans = await readRuleSpans(db(), bonusRules)
  return seen.map(({ year, award, decisionLines: [line], revocations: [revoked], ...row }) => {
    const kept = year.schools.find((school) => school.organisationId === row.organisationId)
    const today = row.organisationId ? names.get(row.organisationId) : undefined
    const cluster = year.cluster.names[0]
    return {
      ...{ id: row.id, noneReason: row.noneReason, kind: award.kind, code: award.code },
      ...{ year: year.year, clusterCode: year.cluster.code, award: { vi: award.vi, en: award.en } },
      state: registerState(row.state, row.organisationId !== null, revoked !== undefined),
      cluster: { vi: cluster?.shortVi ?? year.cluster.code, en: cluster?.shortEn ?? year.cluster.code },
      school: today ? { vi: kept?.closedVi ?? today.name.vi, en: kept?.closedEn ?? today.name.en } : null,
      schoolCode: today?.code ?? null,
      decision: line ? { number: line.decision.number, date: line.decision.date } : null,
      reason: line?.reason ? line.reason : null,
      revoked: revoked
        ? { number: revoked.number ?? '', date: revoked.date ?? new Date(0), reason: revoked.text }
        : null,
      bonus: line?.confirmed ? bonusOn(spans, award.code, year, line.decision.date) : null,
    }
  })
}
