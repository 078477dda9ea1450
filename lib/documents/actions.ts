'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { bringScan } from './commands/bring-scan'
import { cancelDocument } from './commands/cancel-document'
import { createDraft } from './commands/create-draft'
import { discardDraft } from './commands/discard-draft'
import { numberDocument } from './commands/number-document'
import { openBook } from './commands/open-book'
import { placeScan } from './commands/place-scan'
import { registerIncoming } from './commands/register-incoming'
import { saveDraft } from './commands/save-draft'
import { settleBook } from './commands/settle-book'
import { signDocument } from './commands/sign-document'
import { startSeries } from './commands/start-series'
import {
  bringScanSchema,
  cancelDocumentSchema,
  createDraftSchema,
  documentSchema,
  numberDocumentSchema,
  openBookSchema,
  placeScanSchema,
  registerIncomingSchema,
  saveDraftSchema,
  settleBookSchema,
  signDocumentSchema,
  startSeriesSchema,
} from './schema'

export async function openBookAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openBookSchema, openBook, form, { redirectTo: (value) => value.href })
}

export async function settleBookAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(settleBookSchema, settleBook, form)
}

export async function startSeriesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(startSeriesSchema, startSeries, form, { done: 'documents.done.series' })
}

export async function createDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(createDraftSchema, createDraft, form, { redirectTo: (value) => value.href })
}

export async function saveDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveDraftSchema, saveDraft, form)
}

/** What the page keeps by itself while one writes. */
export async function keepDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveDraftSchema, saveDraft, form, { still: true })
}

export async function discardDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(documentSchema, discardDraft, form, { redirectTo: (value) => value.href })
}

export async function numberDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(numberDocumentSchema, numberDocument, form, { done: 'documents.done.numbered' })
}

export async function signDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(signDocumentSchema, signDocument, form, { done: 'documents.done.signed' })
}

export async function cancelDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(cancelDocumentSchema, cancelDocument, form, { done: 'documents.done.cancelled' })
}

export async function registerIncomingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(registerIncomingSchema, registerIncoming, form, { redirectTo: (value) => value.href })
}

export async function bringScanAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(bringScanSchema, bringScan, form, { redirectTo: (value) => value.href })
}

export async function placeScanAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(placeScanSchema, placeScan, form, { redirectTo: (value) => value.href })
}
