'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { adoptPledge } from './commands/adopt-pledge'
import { announceMovement } from './commands/announce-movement'
import { consentToLateness } from './commands/consent-to-lateness'
import { launchAcademyMovement } from './commands/launch-academy-movement'
import { launchMovement } from './commands/launch-movement'
import { receiveRegistration } from './commands/receive-registration'
import { returnRegistration } from './commands/return-registration'
import { saveMovement } from './commands/save-movement'
import { savePledge } from './commands/save-pledge'
import { saveRegistration } from './commands/save-registration'
import { signPledge } from './commands/sign-pledge'
import { submitRegistration } from './commands/submit-registration'
import {
  adoptPledgeSchema,
  consentToLatenessSchema,
  launchAcademyMovementSchema,
  movementSchema,
  receiveRegistrationSchema,
  returnRegistrationSchema,
  saveMovementSchema,
  savePledgeSchema,
  saveRegistrationSchema,
  signPledgeSchema,
  submitRegistrationSchema,
} from './schema'

export async function launchAcademyMovementAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(launchAcademyMovementSchema, launchAcademyMovement, form, { redirectTo: (value) => value.href })
}

export async function saveMovementAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveMovementSchema, saveMovement, form, { redirectTo: (value) => value.href })
}

export async function announceMovementAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(movementSchema, announceMovement, form, { done: 'movements.done.announced' })
}

export async function launchMovementAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(movementSchema, launchMovement, form, { done: 'movements.done.launched' })
}

export async function saveRegistrationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveRegistrationSchema, saveRegistration, form, { done: 'movements.done.saved' })
}

export async function submitRegistrationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(submitRegistrationSchema, submitRegistration, form, { redirectTo: (value) => value.href })
}

export async function receiveRegistrationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(receiveRegistrationSchema, receiveRegistration, form, { done: 'movements.done.received' })
}

export async function returnRegistrationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(returnRegistrationSchema, returnRegistration, form, { done: 'movements.done.returned' })
}

export async function consentToLatenessAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(consentToLatenessSchema, consentToLateness, form, { done: 'movements.done.consented' })
}

export async function savePledgeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(savePledgeSchema, savePledge, form, { done: 'movements.done.saved' })
}

export async function adoptPledgeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(adoptPledgeSchema, adoptPledge, form, { done: 'movements.done.adopted' })
}

export async function signPledgeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(signPledgeSchema, signPledge, form, { done: 'movements.done.signed' })
}
