'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { answerConsent } from './commands/answer-consent'
import { answerPoint } from './commands/answer-point'
import { askConsents } from './commands/ask-consents'
import { consentToPaper } from './commands/consent-to-paper'
import { decidePaper } from './commands/decide-paper'
import { dropDecision } from './commands/drop-decision'
import { explainSimilarity } from './commands/explain-similarity'
import { registerTitle } from './commands/register-title'
import { releaseDecisions } from './commands/release-decisions'
import { restorePaper } from './commands/restore-paper'
import { saveDraft } from './commands/save-draft'
import { submitPaper } from './commands/submit-paper'
import { withdrawPaper } from './commands/withdraw-paper'
import {
  answerConsentSchema,
  answerPointSchema,
  consentToPaperSchema,
  decidePaperSchema,
  explainSimilaritySchema,
  paperSchema,
  registerTitleSchema,
  releaseDecisionsSchema,
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

export async function askConsentsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(paperSchema, askConsents, form, { done: 'papers.done.consents_asked' })
}

export async function answerConsentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerConsentSchema, answerConsent, form, { anonymous: true, done: 'papers.done.consent_kept' })
}

export async function consentToPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(consentToPaperSchema, consentToPaper, form, { done: 'papers.done.consent_kept' })
}

export async function explainSimilarityAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(explainSimilaritySchema, explainSimilarity, form, { done: 'papers.done.explained' })
}

export async function withdrawPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawPaperSchema, withdrawPaper, form, { done: 'papers.done.withdrawn' })
}

export async function restorePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(paperSchema, restorePaper, form, { done: 'papers.done.restored' })
}

export async function decidePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(decidePaperSchema, decidePaper, form, { done: 'papers.done.decided' })
}

export async function dropDecisionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(paperSchema, dropDecision, form, { done: 'papers.done.decision_dropped' })
}

export async function releaseDecisionsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(releaseDecisionsSchema, releaseDecisions, form, { done: 'papers.done.released' })
}
