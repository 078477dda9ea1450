'use client'

import { createContext, useContext } from 'react'
import type { FormState } from '@/lib/platform/form-state'

type Form = { id: string; state: FormState; pending: boolean }

export const FormContext = createContext<Form | null>(null)

export function useForm(): Form | null {
  return useContext(FormContext)
}

/** What the form around a field knows of it: the id of its control, the error, and the value that was sent last. */
export function useFormState(name: string): {
  id: string
  error?: string | undefined
  value?: string | string[] | undefined
  inForm: boolean
} {
  const form = useContext(FormContext)
  const error = form?.state.fieldErrors?.[name]
  const value = form?.state.values?.[name]
  return {
    id: fieldId(form?.id ?? 'field', name),
    inForm: form !== null,
    ...(error === undefined ? {} : { error }),
    ...(value === undefined ? {} : { value }),
  }
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll(/[^\w-]/g, '-')}`
}
