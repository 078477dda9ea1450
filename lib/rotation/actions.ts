'use server'
import { nameLeadershipSchema } from '@/lib/organisations/schema'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { confirmSuccessor } from './commands/confirm-successor'
import { declareVacancy } from './commands/declare-vacancy'
import { declineElection } from './commands/decline-election'
import { nameLeadership } from './commands/name-leadership'
import { prepareByElection } from './commands/prepare-by-election'
import { prepareElection } from './commands/prepare-election'
import { recordByElection } from './commands/record-by-election'
import { recordElection } from './commands/record-election'
import { recordNone } from './commands/record-none'
import { reopenByElection } from './commands/reopen-by-election'
import {
  confirmSuccessorSchema,
  declareVacancySchema,
  declineElectionSchema,
  prepareByElectionSchema,
  prepareElectionSchema,
  recordElectionSchema,
  recordNoneSchema,
  reopenByElectionSchema,
} from './schema'

export async function nameLeadershipAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(nameLeadershipSchema, nameLeadership, form, { done: 'organisations.done.named' })
}

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

export async function declareVacancyAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(declareVacancySchema, declareVacancy, form, { done: 'rotation.done.vacant' })
}

export async function confirmSuccessorAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(confirmSuccessorSchema, confirmSuccessor, form, { done: 'rotation.done.successor' })
}

export async function prepareByElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareByElectionSchema, prepareByElection, form, { done: 'rotation.done.by_election' })
}

export async function recordByElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordElectionSchema, recordByElection, form, { done: 'rotation.done.successor_elected' })
}

export async function reopenByElectionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(reopenByElectionSchema, reopenByElection, form, { done: 'rotation.done.reopened' })
}
