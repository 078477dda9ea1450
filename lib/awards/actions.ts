'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { answerFact } from './commands/answer-fact'
import { liftFact } from './commands/lift-fact'
import { prepareNomination } from './commands/prepare-nomination'
import { recordFact } from './commands/record-fact'
import { recordNominations } from './commands/record-nominations'
import { recordNone } from './commands/record-none'
import { setQuota } from './commands/set-quota'
import { upholdFact } from './commands/uphold-fact'
import {
  answerFactSchema,
  liftFactSchema,
  prepareNominationSchema,
  recordFactSchema,
  recordNominationsSchema,
  recordNoneSchema,
  setQuotaSchema,
  upholdFactSchema,
} from './schema'

export async function setQuotaAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setQuotaSchema, setQuota, form, { done: 'awards.done.quota_set' })
}

export async function recordFactAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordFactSchema, recordFact, form, { done: 'awards.done.fact_recorded' })
}

export async function liftFactAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(liftFactSchema, liftFact, form, { done: 'awards.done.fact_lifted' })
}

export async function answerFactAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerFactSchema, answerFact, form, { done: 'awards.done.fact_answered' })
}

export async function upholdFactAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(upholdFactSchema, upholdFact, form, { done: 'awards.done.fact_upheld' })
}

export async function prepareNominationAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareNominationSchema, prepareNomination, form, { done: 'awards.done.prepared' })
}

export async function recordNominationsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordNominationsSchema, recordNominations, form, { done: 'awards.done.nominated' })
}

export async function recordNoneAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(recordNoneSchema, recordNone, form, { done: 'awards.done.none_recorded' })
}
