/** What a form knows after a press: plain words, ready to show; what was typed is never lost. */
export type FormState = {
  status: 'idle' | 'done' | 'refused' | 'invalid'
  message?: string
  fieldErrors?: Record<string, string>
  values?: Record<string, string | string[]>
  refusal?: { code: string; text: string; article?: string; articleHref?: string }
  savedAt?: string
  redirectTo?: string
  /** a link shown this once */
  handedOut?: string
}

/** What a refusal asks of who is sitting there: the password, or the code of the second factor as well; null for others. */
export function proofAsked(code: string | undefined): 'password' | 'code' | null {
  if (code === 'common.proof_needed') return 'password'
  return code === 'common.proof_and_code_needed' ? 'code' : null
}

/** The refusal of an act that needs a second factor, which is not set up yet. */
export const factorNeeded = 'common.factor_needed'

export const idle: FormState = { status: 'idle' }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
