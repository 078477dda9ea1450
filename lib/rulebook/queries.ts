import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import type { Article } from '@/lib/platform/result'
import { mayReadRules } from './policy'
import { addressOfRule, type OtherDays, type RuleSpan } from './rules'
import { ruleCodes, ruleShapes, type Basis, type RuleCode, type RuleValue } from './schema'

export type Scope = { clusterId: string; year: number }

export type RuleInForce<C extends RuleCode> = { value: RuleValue<C>; article: Article; basis: Basis }

export type RulesInForce<C extends RuleCode> = { [K in C]: RuleInForce<K> }

type Row = {
  code: RuleCode
  value: unknown
  vi: string
  en: string
  basis: Basis
  ofCluster: boolean
  ofYear: boolean
  validFrom: Date
  adopted: boolean
  cluster: string | null
}

// the most specific scope that has a rule on the day: this cluster's year, this cluster, any cluster's year, everybody
const inForce = (tx: Tx, codes: readonly RuleCode[], scope: Scope, day: Date): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select distinct on (code) code, value, article_vi as vi, article_en as en, basis::text,
    cluster_id is not null as "ofCluster", year is not null as "ofYear", valid_from as "validFrom",
    act_id is not null as adopted, (select c.code from clusters c where c.id = ${scope.clusterId}::uuid) as cluster
  from rules
  where code = any(${[...codes]}::text[])
    and (cluster_id is null or cluster_id = ${scope.clusterId}::uuid) and (year is null or year = ${scope.year}::int)
    and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
  order by code, (cluster_id is not null) desc, (year is not null) desc`

// a page asks for a few rules here and a few there: it reads them all once
const allInForce = oncePerRequest((tx, clusterId: string, year: number, day: number) =>
  inForce(tx, ruleCodes, { clusterId, year }, new Date(day)),
)

/** A value as it is kept, in its rule's own shape. */
export const valueOf = <C extends RuleCode>(code: C, value: unknown): RuleValue<C> =>
  ruleShapes[code].schema.parse(value) as RuleValue<C>

// the article carries the address of its rule: a refusal that rests on it links there, whichever module refuses
const articleOf = ({ code, vi, en, cluster }: Row, year: number): Article => ({
  ...{ vi, en },
  ...(cluster !== null && { href: addressOfRule(cluster, year, code) }),
})

/** The rules in force for a cluster's year on a day, in one query; every code has at least the value it was shipped with. */
export async function readRules<const C extends RuleCode>(
  tx: Tx,
  codes: readonly C[],
  scope: Scope,
  day: Date,
): Promise<RulesInForce<C>> {
  const page = tx === db()
  const rows = await (page
    ? allInForce(tx, scope.clusterId, scope.year, day.getTime())
    : inForce(tx, codes, scope, day))
  const found = new Map(rows.map((row) => [row.code, row]))
  const entries = codes.map((code) => {
    const row = found.get(code)
    if (!row) throw new Error(`no rule ${code} on ${day.toISOString()}`)
    return [code, { value: valueOf(code, row.value), article: articleOf(row, scope.year), basis: row.basis }]
  })
  return Object.fromEntries(entries) as RulesInForce<C>
}

/** One rule in force for a cluster's year on a day. */
export async function readRule<C extends RuleCode>(tx: Tx, code: C, scope: Scope, day: Date): Promise<RuleInForce<C>> {
  const rules = await readRules(tx, [code], scope, day)
  return rules[code]
}

/** All that ever held of some rules, for lists that speak of many days at once. */
export async function readRuleSpans<const C extends RuleCode>(
  tx: Tx,
  codes: readonly C[],
): Promise<(RuleSpan & { code: C; article: Article })[]> {
  const rows = await tx.rule.findMany({ where: { code: { in: [...codes] } } })
  return rows.map(({ code, value, clusterId, year, articleVi, articleEn, validFrom, validTo }) => ({
    ...{ code: code as C, value: valueOf(code as C, value), clusterId, year, validFrom, validTo },
    article: { vi: articleVi, en: articleEn },
  }))
}

/** The days that differ from their week: holidays, and weekends' days that are worked. */
export const readOtherDays = oncePerRequest(
  async (tx): Promise<OtherDays> =>
    new Map((await tx.dayOff.findMany()).map((row) => [row.day.getTime(), row.working])),
)

export type RuleLine = {
  code: RuleCode
  value: unknown
  article: Article
  basis: Basis
  scope: 'everybody' | 'cluster' | 'year'
  since: Date
  /** put into force by an act of the cluster */
  adopted: boolean
}

/** All rules in force for a cluster's year, in the order of the catalogue, for those who may read them. */
export async function listRules(ctx: Context, scope: Scope): Promise<RuleLine[] | null> {
  if (!mayReadRules(ctx.actor, scope.clusterId)) return null
  const rows = await allInForce(db(), scope.clusterId, scope.year, fieldDay(ctx.now).getTime())
  const found = new Map(rows.map((row) => [row.code, row]))
  return ruleCodes.flatMap((code) => {
    const row = found.get(code)
    if (!row) return []
    const { basis, ofCluster, ofYear, validFrom, adopted } = row
    const reach = ofYear ? 'year' : ofCluster ? 'cluster' : 'everybody'
    const article = articleOf(row, scope.year)
    const value = valueOf(code, row.value)
    return [{ code, value, article, basis, scope: reach, since: validFrom, adopted } as const]
  })
}
