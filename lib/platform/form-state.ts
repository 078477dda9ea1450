/** What a form knows after a press: plain words, ready to show; what was typed is never lost. */
export type FormState = {
  status: 'idle' | 'done' | 'refused' | 'invalid'
  message?: string
  fieldErrors?: Record<string, string>
  values?: Record<string, string | string[]>
  refusal?: { code: string; text: string; article?: string }
  savedAt?: string
  redirectTo?: string
  /** a link shown this once */
  handedOut?: string
}

export const idle: FormState = { status: 'idle' }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
