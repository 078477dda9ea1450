'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { closeYear } from './commands/close-year'
import { goBack } from './commands/go-back'
import { passGate } from './commands/pass-gate'
import { remind } from './commands/remind'
import { setGateDeadlines } from './commands/set-gate-deadlines'
import { closeYearSchema, goBackSchema, passGateSchema, remindSchema, setGateDeadlinesSchema } from './schema'

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
