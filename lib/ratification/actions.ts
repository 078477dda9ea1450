'use server'
import { runAction } from '@/lib/platform/action'
import { runEach } from '@/lib/platform/action-each'
import type { FormState } from '@/lib/platform/form-state'
import { refuse } from '@/lib/platform/result'
import { addDossierFile } from './commands/add-dossier-file'
import { answerDossier } from './commands/answer-dossier'
import { declineRevocation } from './commands/decline-revocation'
import { issueAwards } from './commands/issue-awards'
import { issueRecognition } from './commands/issue-recognition'
import { noteDossier } from './commands/note-dossier'
import { proposeRevocation } from './commands/propose-revocation'
import { removeDossierFile } from './commands/remove-dossier-file'
import { revokeAward } from './commands/revoke-award'
import { saveDossier } from './commands/save-dossier'
import { sendDossier } from './commands/send-dossier'
import {
  acceptDossiersSchema,
  addDossierFileSchema,
  answerDossierSchema,
  declineRevocationSchema,
  issueAwardsSchema,
  issueRecognitionSchema,
  noteDossierSchema,
  proposeRevocationSchema,
  removeDossierFileSchema,
  revokeAwardSchema,
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

export async function acceptDossiersAction(_: FormState, form: FormData): Promise<FormState> {
  return runEach(acceptDossiersSchema, answerDossier, form, {
    done: 'ratification.done.accepted_many',
    none: refuse('ratification.none_chosen').refusal,
  })
}

export async function noteDossierAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(noteDossierSchema, noteDossier, form, { done: 'ratification.done.noted' })
}

export async function issueRecognitionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueRecognitionSchema, issueRecognition, form, { done: 'ratification.done.recognised' })
}

export async function issueAwardsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueAwardsSchema, issueAwards, form, { done: 'ratification.done.awarded' })
}

export async function proposeRevocationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proposeRevocationSchema, proposeRevocation, form, { done: 'ratification.done.revocation_proposed' })
}

export async function revokeAwardAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(revokeAwardSchema, revokeAward, form, { done: 'ratification.done.revoked' })
}

export async function declineRevocationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(declineRevocationSchema, declineRevocation, form, { done: 'ratification.done.revocation_declined' })
}
