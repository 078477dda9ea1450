'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { cancelMaking } from './commands/cancel-making'
import { issueCertificates } from './commands/issue-certificates'
import { publishProceedings } from './commands/publish-proceedings'
import { saveProceedings } from './commands/save-proceedings'
import { startMaking } from './commands/start-making'
import { issueCertificatesSchema, runSchema, saveProceedingsSchema, seminarSchema } from './schema'

export async function saveProceedingsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveProceedingsSchema, saveProceedings, form, { done: 'proceedings.done.saved' })
}

export async function startMakingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(seminarSchema, startMaking, form, { done: 'proceedings.done.started' })
}

export async function cancelMakingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(runSchema, cancelMaking, form, { done: 'proceedings.done.cancelled' })
}

export async function publishProceedingsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(runSchema, publishProceedings, form, { done: 'proceedings.done.published' })
}

export async function issueCertificatesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueCertificatesSchema, issueCertificates, form, { done: 'proceedings.done.issued' })
}
