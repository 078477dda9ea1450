import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { outcomeSchema, preparationSchema, type Outcome } from '@/lib/polls/schema'
import { readLeadership } from '@/lib/rotation/queries/leadership'
import { standingSentence } from '@/lib/rotation/queries/names'
import type { Standing } from '@/lib/rotation/rules'
import type { Role } from '@/lib/rotation/schema'
import { getRuleDraft } from '@/lib/rulebook/queries/pages'
import type { RuleCode } from '@/lib/rulebook/schema'
import { computableRules, recount, type Values } from '../rules'

export type ComparedPoll = {
  id: string
  title: Bilingual
  before: Ended
  after: Ended | 'not_counted_anew' | 'no_quorum'
  changed: boolean
}
export type Ended = { elected: Bilingual[]; tied: Bilingual[]; calls: Outcome['calls'] }

export type ComparedStanding = { schoolId: string; name: Bilingual; role: 'head' | 'deputy'; before: Said; after: Said }
/** null: may stand */
type Said = Bilingual | null

export type ComparedRules = {
  lastYear: number
  /** null: the cluster has no year before this one here */
  polls: ComparedPoll[] | null
  /** null: the draft touches no rule of rotation */
  standings: ComparedStanding[] | null
  forYear: number
  /** rules of the draft whose effect nothing that is kept can tell */
  untold: RuleCode[]
}

/** What the draft of a year's rules would have changed last year, and whom it would let stand now; null without a draft. */
export async function getComparedRules(ctx: Context, year: Year): Promise<ComparedRules | null> {
  const draft = await getRuleDraft(ctx, year)
  if (!draft?.act) return null
  const values: Values = Object.fromEntries(draft.act.lines.map(({ code, value }) => [code, value]))
  return {
    lastYear: year.year - 1,
    polls: await comparedPolls(year, values),
    standings: await comparedStandings(ctx, year, values),
    forYear: year.year + 1,
    untold: draft.act.lines.map(({ code }) => code).filter((code) => !computableRules.includes(code)),
  }
}

const quotaRules: Record<string, RuleCode> = {
  academy_flag: 'awards.flag_quota',
  director_certificate: 'awards.certificate_quota',
}

async function comparedPolls(year: Year, values: Values): Promise<ComparedPoll[] | null> {
  const last = await db().clusterYear.findFirst({
    where: { clusterId: year.clusterId, year: year.year - 1 },
    select: {
      awardQuotas: { select: { awardId: true } },
      polls: {
        where: { state: 'counted', purpose: { not: 'ruling' } },
        orderBy: [{ countedAt: 'asc' }, { id: 'asc' }],
        include: { options: { orderBy: { position: 'asc' } } },
      },
    },
  })
  if (!last) return null
  const awards = await db().award.findMany({ select: { id: true, code: true } })
  const quotaRule = (purpose: string, subject: string): RuleCode | null => {
    if (purpose === 'leadership') return subject === 'deputy' ? 'leadership.deputy_count' : null
    if (last.awardQuotas.some(({ awardId }) => awardId === subject)) return null
    return quotaRules[awards.find(({ id }) => id === subject)?.code ?? ''] ?? null
  }
  return last.polls.flatMap(({ id, title, titleEn, purpose, subject, round, preparation, result, options }) => {
    const outcome = outcomeSchema.safeParse(result)
    const prepared = preparationSchema.safeParse(preparation)
    if (!outcome.success || !prepared.success) return []
    const named = (positions: readonly number[]): Bilingual[] =>
      options.filter((line) => positions.includes(line.position)).map(({ vi, en }) => ({ vi, en }))
    const ended = (of: Pick<Outcome, 'elected' | 'tied' | 'calls'>): Ended => ({
      ...{ elected: named(of.elected), tied: named(of.tied), calls: of.calls },
    })
    const counted = { purpose, round, preparation: prepared.data, outcome: outcome.data }
    const again = recount({ ...counted, quotaRule: quotaRule(purpose, subject) }, values)
    return [
      {
        ...{ id, title: { vi: title, en: titleEn || title }, before: ended(outcome.data) },
        after: again.kind === 'counted' ? ended(again) : again.kind,
        changed: again.kind === 'no_quorum' || (again.kind === 'counted' && again.changed),
      },
    ]
  })
}

const rotationRules = {
  'rotation.rest': 'rest',
  'rotation.rest_years': 'restYears',
  'rotation.head_may_be_reelected': 'reelection',
  'rotation.rest_for_deputies': 'restForDeputies',
  'rotation.judged_only': 'judgedOnly',
  'rotation.merged_turn': 'mergedTurn',
} as const

async function comparedStandings(ctx: Context, year: Year, values: Values): Promise<ComparedStanding[] | null> {
  const none = { vi: '', en: '' }
  const instead = Object.entries(rotationRules).flatMap(([code, key]) =>
    code in values ? [[key, { value: values[code as RuleCode], article: none }] as const] : [],
  )
  if (instead.length === 0) return null
  const before = await readLeadership(db(), year, ctx.now)
  const after = await readLeadership(db(), year, ctx.now, Object.fromEntries(instead))
  const said = (standing: Standing | undefined, role: Role): Said =>
    standing && !standing.may ? standingSentence(standing, { role, turn: null, heldBy: null, known: [] }) : null
  return before.schools.flatMap(({ id, name }) =>
    (['head', 'deputy'] as const).flatMap((role) => {
      const [was, would] = [said(before.standing[role].get(id), role), said(after.standing[role].get(id), role)]
      return was?.vi === would?.vi ? [] : [{ schoolId: id, name, role, before: was, after: would }]
    }),
  )
}
