import 'server-only'
import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { sessionCaller } from './auth/session'
import { readVisitor } from './auth/visitor'
import type { Command } from './command'
import type { FormState } from './form-state'
import { readForm, typedValues } from './form-data'
import { redirect } from './i18n/navigation'
import { lookup, sayRefusal } from './i18n/say'
import type { Locale } from './i18n/routing'
import { refuse, type Refusal } from './result'
import { comesFromOurPages } from './same-origin'

type Options<I, T> = {
  /** where to go after success; without it the same page is shown anew */
  redirectTo?: (value: T, input: I) => string
  /** message key of the polite word after success, e.g. `planning.done.acknowledged` */
  done?: string
  /** entrance actions may be called by nobody */
  anonymous?: boolean
  /** the command asks which browser it is */
  visitor?: boolean
  /** what the browser keeps or gives back after success: a cookie */
  settle?: (value: T, input: I) => Promise<void>
  /** a link that is shown this once to the one who asked for it */
  handOut?: (value: T) => string
  /** the page is left as it stands: a draft is kept under the writer's hands, also when its window has just closed */
  still?: boolean
}

/**
 * Binds a schema to a command for one form: same origin, a strict shape, one effect per press, refusals in words, and what
 * was typed kept.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  command: Command<z.output<S>, T>,
  form: FormData,
  options: Options<z.output<S>, T> = {},
): Promise<FormState> {
  const locale = await getLocale()
  const values = typedValues(form)
  const refused = async (refusal: Refusal): Promise<FormState> =>
    refusal.at
      ? refusedAtFields([refusal, ...(refusal.also ?? [])], values, locale)
      : { status: 'refused', refusal: await sayRefusal(refusal, locale), values }
  if (!(await comesFromOurPages())) return refused(refuse('common.cross_site').refusal)
  const key = z.uuid().safeParse(form.get('_key'))
  const session = await sessionCaller(key.success ? key.data : undefined)
  const caller = options.anonymous || options.visitor ? { ...session, visitor: await readVisitor() } : session
  if (!caller.personId && !options.anonymous) return refused(refuse('common.signed_out').refusal)
  const input = schema.safeParse(readForm(form))
  if (!input.success) return invalid(input.error, values, locale)
  const answer = await command(caller, input.data)
  if (!answer.ok) return refused(answer.refusal)
  await options.settle?.(answer.value, input.data)
  if (options.redirectTo) return redirect({ href: options.redirectTo(answer.value, input.data), locale })
  if (!options.still) refresh()
  const t = await lookup(locale)
  const handedOut = options.handOut?.(answer.value)
  const message = t(options.done ?? 'common.form.done')
  return { status: 'done', message, savedAt: new Date().toISOString(), ...(handedOut && { handedOut }) }
}

/** Refusals that concern single fields are shown there, like what the shape refuses. */
async function refusedAtFields(refusals: Refusal[], values: FormState['values'], locale: Locale): Promise<FormState> {
  const common = await getTranslations({ locale, namespace: 'common.form' })
  const said = await Promise.all(refusals.map(async (one) => [one.at ?? '', (await sayRefusal(one, locale)).text]))
  const fieldErrors = Object.fromEntries(said) as Record<string, string>
  return {
    status: 'invalid',
    message: common('invalid', { count: refusals.length }),
    fieldErrors,
    ...(values && { values }),
  }
}

/** Issues say a message key of the module ("planning.fields.number_missing"), or one of zod's own kinds. */
async function invalid(error: z.ZodError, values: FormState['values'], locale: Locale): Promise<FormState> {
  const t = await lookup(locale)
  const common = await getTranslations({ locale, namespace: 'common.form' })
  const fieldErrors: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.')
    fieldErrors[name] ??= sayIssue(issue)
  }
  function sayIssue(issue: z.core.$ZodIssue): string {
    if (/^[a-z_]+(\.[a-z0-9_]+)+$/.test(issue.message) && t.has(issue.message))
      return t(issue.message, 'maximum' in issue ? { max: Number(issue.maximum) } : {})
    if (issue.code === 'too_small' || values?.[issue.path.join('.')] === '') return common('required')
    if (issue.code === 'too_big') return common('too_long', { max: Number(issue.maximum) })
    return issue.code === 'invalid_type' && issue.input === undefined ? common('required') : common('not_valid')
  }
  const message = common('invalid', { count: Object.keys(fieldErrors).length })
  return { status: 'invalid', message, fieldErrors, ...(values && { values }) }
}
