/** A text that stands in both languages: a name, an article. */
export type Bilingual = { vi: string; en: string }

/** What a rule rests on, with the address of the page on which that rule stands in full. */
export type Article = Bilingual & { href?: string }

/** An article as words alone, for what is kept as it was written. */
export const inWords = ({ vi, en }: Article): Bilingual => ({ vi, en })

export type Fact = string | number | boolean | Date | Bilingual
export type Facts = Record<string, Fact>

/** `<module>.<state of affairs>`; its words are `<module>.refusals.<state of affairs>` in both languages. */
export type RefusalCode = `${string}.${string}`

export type Refusal = {
  code: RefusalCode
  facts?: Facts
  /** the article or decision that the refusal rests on, when a dated rule says so */
  article?: Article
  /** the field of the form that it concerns, and what else is wrong in other fields */
  at?: string
  also?: Refusal[]
}

export type Refused = { ok: false; refusal: Refusal }
export type Verdict = { ok: true } | Refused
export type Result<T> = { ok: true; value: T } | Refused

export const allowed: Verdict = { ok: true }

export function refuse(code: RefusalCode, facts?: Facts, article?: Article): Refused {
  return { ok: false, refusal: { code, ...(facts && { facts }), ...(article && { article }) } }
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** The first refusal among verdicts in the order they are given, or allowed. */
export function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.ok) ?? allowed
}

/** Says at which field of the form a refusal is shown. */
export function atField(field: string, verdict: Refused): Refused
export function atField(field: string, verdict: Verdict): Verdict
export function atField(field: string, verdict: Verdict): Verdict {
  return verdict.ok ? verdict : { ok: false, refusal: { ...verdict.refusal, at: field } }
}

/** All that is wrong at once: the first refusal carries the others, so that a form can show each at its field. */
export function allRefusals(...verdicts: Verdict[]): Verdict {
  const all = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict.refusal, ...(verdict.refusal.also ?? [])]))
  const [first, ...rest] = all.map(({ also: _, ...refusal }): Refusal => refusal)
  return first ? { ok: false, refusal: { ...first, ...(rest.length > 0 && { also: rest }) } } : allowed
}

/** What one may not see does not exist for one. */
export const notFound: Refused = refuse('common.not_found')
