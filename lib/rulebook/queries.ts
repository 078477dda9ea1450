import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { mayReadRules } from './policy'
import { ruleCodes, ruleShapes, type Basis, type RuleCode, type RuleValue } from './schema'

export type Scope = { clusterId: string; year: number }

export type RuleInForce<C extends RuleCode> = { value: RuleValue<C>; article: Bilingual; basis: Basis }

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
}

// the most specific scope that has a rule on the day: this cluster's year, this cluster, any cluster's year, everybody
const inForce = (tx: Tx, codes: readonly RuleCode[], scope: Scope, day: Date): Promise<Row[]> => tx.$queryRaw<Row[]>`
  select distinct on (code) code, value, article_vi as vi, article_en as en, basis::text,
    cluster_id is not null as "ofCluster", year is not null as "ofYear", valid_from as "validFrom"
  from rules
  where code = any(${[...codes]}::text[])
    and (cluster_id is null or cluster_id = ${scope.clusterId}::uuid) and (year is null or year = ${scope.year}::int)
    and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
  order by code, (cluster_id is not null) desc, (year is not null) desc`

const valueOf = <C extends RuleCode>(code: C, value: unknown): RuleValue<C> =>
  ruleShapes[code].schema.parse(value) as RuleValue<C>

/** The rules in force for a cluster's year on a day, in one query; every code has at least the value it was shipped with. */
export async function readRules<const C extends RuleCode>(
  tx: Tx,
  codes: readonly C[],
  scope: Scope,
  day: Date,
): Promise<RulesInForce<C>> {
  const rows = await inForce(tx, codes, scope, day)
  const found = new Map(rows.map((row) => [row.code, row]))
  const entries = codes.map((code) => {
    const row = found.get(code)
    if (!row) throw new Error(`no rule ${code} on ${day.toISOString()}`)
    return [code, { value: valueOf(code, row.value), article: { vi: row.vi, en: row.en }, basis: row.basis }]
  })
  return Object.fromEntries(entries) as RulesInForce<C>
}

/** One rule in force for a cluster's year on a day. */
export async function readRule<C extends RuleCode>(tx: Tx, code: C, scope: Scope, day: Date): Promise<RuleInForce<C>> {
  const rules = await readRules(tx, [code], scope, day)
  return rules[code]
}

export type RuleLine = {
  code: RuleCode
  value: unknown
  article: Bilingual
  basis: Basis
  scope: 'everybody' | 'cluster' | 'year'
  since: Date
}

/** All rules in force for a cluster's year, in the order of the catalogue, for those who may read them. */
export async function listRules(ctx: Context, scope: Scope): Promise<RuleLine[] | null> {
  if (!mayReadRules(ctx.actor, scope.clusterId)) return null
  const rows = await inForce(db(), ruleCodes, scope, fieldDay(ctx.now))
  const found = new Map(rows.map((row) => [row.code, row]))
  return ruleCodes.flatMap((code) => {
    const row = found.get(code)
    if (!row) return []
    const { value, basis, vi, en, ofCluster, ofYear, validFrom } = row
    const reach = ofYear ? 'year' : ofCluster ? 'cluster' : 'everybody'
    return [{ code, value: valueOf(code, value), article: { vi, en }, basis, scope: reach, since: validFrom } as const]
  })
}
