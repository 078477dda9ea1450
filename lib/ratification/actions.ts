'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addDossierFile } from './commands/add-dossier-file'
import { answerDossier } from './commands/answer-dossier'
import { issueAwards } from './commands/issue-awards'
import { issueRecognition } from './commands/issue-recognition'
import { removeDossierFile } from './commands/remove-dossier-file'
import { saveDossier } from './commands/save-dossier'
import { sendDossier } from './commands/send-dossier'
import {
  addDossierFileSchema,
  answerDossierSchema,
  issueAwardsSchema,
  issueRecognitionSchema,
  removeDossierFileSchema,
  saveDossierSchema,
  sendDossierSchema,
} from './schema'

export async function saveDossierAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveDossierSchema, saveDossier, form, { done: 'ratification.done.saved' })
}

export async function addDossierFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addDossierFileSchema, addDossierFile, form, { done: 'ratification.done.file_added' })
}

export async function removeDossierFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removeDossierFileSchema, removeDossierFile, form, { done: 'ratification.done.file_removed' })
}

export async function sendDossierAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(sendDossierSchema, sendDossier, form, { done: 'ratification.done.sent' })
}

export async function answerDossierAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerDossierSchema, answerDossier, form, { done: 'ratification.done.answered' })
}

export async function issueRecognitionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueRecognitionSchema, issueRecognition, form, { done: 'ratification.done.recognised' })
}

export async function issueAwardsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueAwardsSchema, issueAwards, form, { done: 'ratification.done.awarded' })
}
