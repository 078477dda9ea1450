'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { declineElection } from './commands/decline-election'
import { prepareElection } from './commands/prepare-election'
import { recordElection } from './commands/record-election'
import { recordNone } from './commands/record-none'
import { declineElectionSchema, prepareElectionSchema, recordElectionSchema, recordNoneSchema } from './schema'

export async function prepareElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareElectionSchema, prepareElection, form, { done: 'rotation.done.prepared' })
}

export async function recordElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordElectionSchema, recordElection, form, { done: 'rotation.done.recorded' })
}

export async function recordNoneAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordNoneSchema, recordNone, form, { done: 'rotation.done.none' })
}

export async function declineElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(declineElectionSchema, declineElection, form, { done: 'rotation.done.declined' })
}
