'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { draftDocument } from './commands/draft-document'
import { numberDrafted } from './commands/number-drafted'
import { takeData } from './commands/take-data'
import { writeProse } from './commands/write-prose'
import { draftDocumentSchema, numberDraftedSchema, takeDataSchema, writeProseSchema } from './schema'

export async function draftDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(draftDocumentSchema, draftDocument, form, { redirectTo: (value) => value.href })
}

export async function writeProseAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(writeProseSchema, writeProse, form, { done: 'drafting.done.written' })
}

/** What the page keeps by itself while one writes. */
export async function keepProseAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(writeProseSchema, writeProse, form, { still: true })
}

export async function takeDataAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(takeDataSchema, takeData, form, { done: 'drafting.done.taken' })
}

export async function numberDraftedAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(numberDraftedSchema, numberDrafted, form, { done: 'drafting.done.numbered' })
}
