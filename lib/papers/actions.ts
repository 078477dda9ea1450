'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { acceptPaper } from './commands/accept-paper'
import { answerPoint } from './commands/answer-point'
import { askRevision } from './commands/ask-revision'
import { declinePaper } from './commands/decline-paper'
import { registerTitle } from './commands/register-title'
import { restorePaper } from './commands/restore-paper'
import { saveDraft } from './commands/save-draft'
import { submitPaper } from './commands/submit-paper'
import { withdrawPaper } from './commands/withdraw-paper'
import {
  acceptPaperSchema,
  answerPointSchema,
  askRevisionSchema,
  declinePaperSchema,
  paperSchema,
  registerTitleSchema,
  saveDraftSchema,
  submitPaperSchema,
  withdrawPaperSchema,
} from './schema'

export async function registerTitleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(registerTitleSchema, registerTitle, form, { redirectTo: ({ href }) => href })
}

export async function saveDraftAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveDraftSchema, saveDraft, form, { done: 'papers.done.saved', still: true })
}

export async function submitPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(submitPaperSchema, submitPaper, form, { redirectTo: ({ href }) => href })
}

export async function answerPointAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerPointSchema, answerPoint, form, { done: 'papers.done.point_kept' })
}

export async function withdrawPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawPaperSchema, withdrawPaper, form, { done: 'papers.done.withdrawn' })
}

export async function restorePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(paperSchema, restorePaper, form, { done: 'papers.done.restored' })
}

export async function askRevisionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(askRevisionSchema, askRevision, form, { done: 'papers.done.revision_asked' })
}

export async function acceptPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(acceptPaperSchema, acceptPaper, form, { done: 'papers.done.accepted' })
}

export async function declinePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(declinePaperSchema, declinePaper, form, { done: 'papers.done.declined' })
}
