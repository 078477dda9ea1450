import 'server-only'
import { createHash } from 'node:crypto'
import { refresh } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { sessionCaller } from './auth/session'
import type { Command } from './command'
import { readForm, typedValues } from './form-data'
import { factorNeeded, proofAsked, type FormState } from './form-state'
import { lookup, sayRefusal } from './i18n/say'
import { refuse, type Refusal } from './result'
import { comesFromOurPages } from './same-origin'

type Chosen<I> = { at: string; input: I }[]
type Words = {
  /** the polite word after success, with `done` and `refused` as its facts */
  done: string
  /** the refusal where nothing was chosen */
  none: Refusal
}

/** The key of one of many under the key of a press: the same press finds the same answers. */
function keyOf(key: string, at: string): string {
  const hex = createHash('sha256').update(`${key}:${at}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * One press for many: each by itself, in a transaction of its own, with its own refusal at its own field; what is lawful is
 * done though another of them is refused.
 */
export async function runEach<S extends z.ZodType<Chosen<I>>, I, T>(
  schema: S,
  command: Command<I, T>,
  form: FormData,
  { done, none }: Words,
): Promise<FormState> {
  const [locale, values] = [await getLocale(), typedValues(form)]
  const refused = async (refusal: Refusal): Promise<FormState> => ({
    ...{ status: 'refused', refusal: await sayRefusal(refusal, locale), values },
  })
  if (!(await comesFromOurPages())) return refused(refuse('common.cross_site').refusal)
  const key = z.uuid().safeParse(form.get('_key'))
  const caller = await sessionCaller(key.success ? key.data : undefined)
  if (!caller.personId) return refused(refuse('common.signed_out').refusal)
  const chosen = schema.safeParse(readForm(form))
  if (!chosen.success || chosen.data.length === 0) return refused(none)
  const fieldErrors: Record<string, string> = {}
  for (const { at, input } of chosen.data) {
    const own = caller.key ? { ...caller, key: keyOf(caller.key, at) } : caller
    const answer = await command(own, input)
    // what must be proved is asked once for all; the repetition finds what was done already under the same keys
    if (!answer.ok && (proofAsked(answer.refusal.code) || answer.refusal.code === factorNeeded))
      return refused(answer.refusal)
    if (!answer.ok) fieldErrors[at] = (await sayRefusal(answer.refusal, locale)).text
  }
  refresh()
  const count = Object.keys(fieldErrors).length
  const message = (await lookup(locale))(done, { done: chosen.data.length - count, refused: count })
  if (count > 0) return { status: 'invalid', message, fieldErrors, values }
  return { status: 'done', message, savedAt: new Date().toISOString() }
}
