'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addHandOverItem } from './commands/add-hand-over-item'
import { closeYear } from './commands/close-year'
import { goBack } from './commands/go-back'
import { passGate } from './commands/pass-gate'
import { prepareHandOver } from './commands/prepare-hand-over'
import { remind } from './commands/remind'
import { setGateDeadlines } from './commands/set-gate-deadlines'
import { signHandOver } from './commands/sign-hand-over'
import { tickHandOverItem } from './commands/tick-hand-over-item'
import {
  addHandOverItemSchema,
  closeYearSchema,
  goBackSchema,
  passGateSchema,
  prepareHandOverSchema,
  remindSchema,
  setGateDeadlinesSchema,
  signHandOverSchema,
  tickHandOverItemSchema,
} from './schema'

export async function passGateAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(passGateSchema, passGate, form, { done: 'cycles.done.passed' })
}

export async function goBackAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(goBackSchema, goBack, form, { done: 'cycles.done.returned' })
}

export async function closeYearAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(closeYearSchema, closeYear, form, { done: 'cycles.done.closed' })
}

export async function setGateDeadlinesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setGateDeadlinesSchema, setGateDeadlines, form, { done: 'cycles.done.deadlines_set' })
}

export async function remindAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(remindSchema, remind, form, { done: 'cycles.done.reminded' })
}

export async function prepareHandOverAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareHandOverSchema, prepareHandOver, form, { done: 'cycles.done.hand_over_prepared' })
}

export async function addHandOverItemAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addHandOverItemSchema, addHandOverItem, form, { done: 'cycles.done.item_added' })
}

export async function tickHandOverItemAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(tickHandOverItemSchema, tickHandOverItem, form, { done: 'cycles.done.ticked' })
}

export async function signHandOverAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(signHandOverSchema, signHandOver, form, { done: 'cycles.done.signed' })
}
