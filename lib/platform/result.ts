/** A text that stands in both languages: a name, an article. */
export type Bilingual = { vi: string; en: string }

export type Fact = string | number | boolean | Date | Bilingual
export type Facts = Record<string, Fact>

/** `<module>.<state of affairs>`; its words are `<module>.refusals.<state of affairs>` in both languages. */
export type RefusalCode = `${string}.${string}`

export type Refusal = {
  code: RefusalCode
  facts?: Facts
  /** the article or decision that the refusal rests on, when a dated rule says so */
  article?: Bilingual
}

export type Refused = { ok: false; refusal: Refusal }
export type Verdict = { ok: true } | Refused
export type Result<T> = { ok: true; value: T } | Refused

export const allowed: Verdict = { ok: true }

export function refuse(code: RefusalCode, facts?: Facts, article?: Bilingual): Refused {
  return { ok: false, refusal: { code, ...(facts && { facts }), ...(article && { article }) } }
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** The first refusal among verdicts in the order they are given, or allowed. */
export function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.ok) ?? allowed
}

/** What one may not see does not exist for one. */
export const notFound: Refused = refuse('common.not_found')
