import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { allowed, firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayAdoptRules, mayDraftRules, mayReadRules } from '../policy'
import { listRules, readRules, valueOf, type RuleLine, type Scope } from '../queries'
import { slugOf } from '../rules'
import { ruleCodes, type Basis, type RuleCode } from '../schema'
import { findClusterYear } from './inside'
import { nameOfAct } from './words'

export type Passage = { number: string; title: Bilingual; article: Bilingual; words: Bilingual; to: Date | null }

/** One value of a rule with its days: what was in force, is, or will be. */
export type Version = {
  id: string
  value: unknown
  article: Bilingual
  basis: Basis
  adopted: boolean
  scope: RuleLine['scope']
  from: Date
  to: Date | null
  passage: Passage | null
}

export type RuleView = { code: RuleCode; line: RuleLine; current: Version; others: Version[] }

/** A rule of a cluster's year in full: the value in force, the text behind it, and every other value with its days. */
export async function getRule(ctx: Context, scope: Scope, slug: string): Promise<RuleView | null> {
  const line = (await listRules(ctx, scope))?.find((one) => slugOf(one.code) === slug)
  if (!line) return null
  const rows = await db().rule.findMany({
    where: {
      code: line.code,
      AND: [
        { OR: [{ clusterId: null }, { clusterId: scope.clusterId }] },
        { OR: [{ year: null }, { year: scope.year }] },
      ],
    },
    orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
    include: { passage: { include: { text: true } } },
  })
  const versions = rows.map(
    ({ id, value, articleVi, articleEn, basis, actId, validFrom, validTo, passage, ...row }) => ({
      ...{ id, basis, adopted: actId !== null, from: validFrom, to: validTo },
      value: valueOf(line.code, value),
      article: { vi: articleVi, en: articleEn },
      scope:
        row.year !== null ? ('year' as const) : row.clusterId !== null ? ('cluster' as const) : ('everybody' as const),
      passage: passage && {
        ...{
          number: passage.text.number,
          title: { vi: passage.text.vi, en: passage.text.en },
          to: passage.text.validTo,
        },
        article: { vi: passage.articleVi, en: passage.articleEn },
        words: { vi: passage.vi, en: passage.en },
      },
    }),
  )
  const today = fieldDay(ctx.now)
  const stands = ({ from, to, scope: reach }: Version): boolean =>
    reach === line.scope && from <= today && (to === null || to >= today)
  const current = versions.find(stands)
  return current ? { code: line.code, line, current, others: versions.filter((one) => one !== current) } : null
}

export type DraftLine = { code: RuleCode; value: unknown; inForce: unknown; basis: Basis }
export type DraftView = {
  act: { id: string; school: Bilingual; draftedAt: Date; lines: DraftLine[]; adopt: Verdict } | null
  draft: Verdict
  acts: { id: string; name: Bilingual; count: number; adoptedAt: Date }[]
}

/** The draft of a year's rules beside those in force, the acts already adopted, and what the reader may do. */
export async function getRuleDraft(ctx: Context, scope: Scope): Promise<DraftView | null> {
  if (!mayReadRules(ctx.actor, scope.clusterId)) return null
  const year = await findClusterYear(db(), scope.clusterId, scope.year)
  if (!year) return null
  const acts = await db().ruleAct.findMany({
    where: { clusterId: scope.clusterId, year: scope.year },
    orderBy: { draftedAt: 'asc' },
    include: { lines: true },
  })
  const open: Verdict = year.closed ? refuse('common.year_closed', { year: String(scope.year) }) : allowed
  const act = acts.find(({ state }) => state === 'draft')
  const lines = act ? await draftLines(act.lines, scope, fieldDay(ctx.now)) : []
  const draftOf = {
    clusterId: scope.clusterId,
    schoolId: act?.draftedBySchoolId ?? '',
    touchesAcademy: lines.some(({ basis }) => basis === 'academy'),
  }
  const names = act ? await namesOn(db(), [act.draftedBySchoolId], fieldDay(ctx.now)) : null
  return {
    act: act
      ? {
          ...{ id: act.id, draftedAt: act.draftedAt, lines },
          school: names?.get(act.draftedBySchoolId)?.name ?? { vi: '', en: '' },
          adopt: firstRefusal(mayAdoptRules(ctx.actor, draftOf), open),
        }
      : null,
    draft: firstRefusal(mayDraftRules(ctx.actor, scope.clusterId), open),
    acts: acts.flatMap(({ id, kind, number, signedOn, adoptedAt, lines: adopted }) =>
      kind && number && signedOn && adoptedAt
        ? [{ id, name: nameOfAct({ kind, number, signedOn, cluster: year.cluster }), count: adopted.length, adoptedAt }]
        : [],
    ),
  }
}

async function draftLines(rows: { code: string; value: unknown }[], scope: Scope, today: Date): Promise<DraftLine[]> {
  const codes = ruleCodes.filter((code) => rows.some((row) => row.code === code))
  const inForce = await readRules(db(), codes, scope, today)
  return codes.map((code) => ({
    code,
    value: valueOf(code, rows.find((row) => row.code === code)?.value),
    inForce: inForce[code].value,
    basis: inForce[code].basis,
  }))
}

export type LegalTextView = {
  id: string
  number: string
  title: Bilingual
  issuedOn: Date | null
  from: Date | null
  to: Date | null
  source: Bilingual
  /** in force on the day; null: its days are not known */
  stands: boolean | null
  passages: { id: string; article: Bilingual; words: Bilingual }[]
}

/** The texts of law and of the Academy that rules rest on, those in force on the day first. */
export async function listLegalTexts(ctx: Context): Promise<LegalTextView[]> {
  const today = fieldDay(ctx.now)
  const rows = await db().legalText.findMany({
    orderBy: [{ issuedOn: { sort: 'desc', nulls: 'last' } }, { number: 'asc' }],
    include: { passages: { orderBy: { articleVi: 'asc' } } },
  })
  const texts = rows.map(({ id, number, vi, en, issuedOn, validFrom, validTo, sourceVi, sourceEn, passages }) => ({
    ...{ id, number, title: { vi, en }, issuedOn, from: validFrom, to: validTo },
    source: { vi: sourceVi, en: sourceEn },
    stands: validFrom === null ? null : validFrom <= today && (validTo === null || validTo >= today),
    passages: passages.map((one) => ({
      id: one.id,
      article: { vi: one.articleVi, en: one.articleEn },
      words: { vi: one.vi, en: one.en },
    })),
  }))
  return [...texts.filter(({ stands }) => stands !== false), ...texts.filter(({ stands }) => stands === false)]
}
