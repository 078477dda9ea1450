'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { closeCollecting } from './commands/close-collecting'
import { draftKeyBook } from './commands/draft-key-book'
import { givePaper } from './commands/give-paper'
import { issueBallots } from './commands/issue-ballots'
import { openCollecting } from './commands/open-collecting'
import { prepareBox } from './commands/prepare-box'
import { proveCard } from './commands/prove-card'
import { publishKeys } from './commands/publish-keys'
import { replaceCard } from './commands/replace-card'
import { sealBox } from './commands/seal-box'
import { voidBox } from './commands/void-box'
import {
  closeCollectingSchema,
  draftKeyBookSchema,
  givePaperSchema,
  issueBallotsSchema,
  openCollectingSchema,
  prepareBoxSchema,
  proveCardSchema,
  publishKeysSchema,
  replaceCardSchema,
  sealBoxSchema,
  voidBoxSchema,
} from './schema'

export async function prepareBoxAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareBoxSchema, prepareBox, form, { done: 'ballots.done.prepared' })
}

export async function publishKeysAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(publishKeysSchema, publishKeys, form, { done: 'ballots.done.keys' })
}

export async function proveCardAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proveCardSchema, proveCard, form, { done: 'ballots.done.proved' })
}

export async function replaceCardAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(replaceCardSchema, replaceCard, form, { done: 'ballots.done.replaced' })
}

export async function draftKeyBookAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(draftKeyBookSchema, draftKeyBook, form, { done: 'ballots.done.drafted' })
}

export async function sealBoxAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(sealBoxSchema, sealBox, form, { done: 'ballots.done.sealed' })
}

export async function openCollectingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openCollectingSchema, openCollecting, form, { done: 'ballots.done.collecting' })
}

/** The signatures go back to the browser that asked: it takes their blindness away. */
export async function issueBallotsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueBallotsSchema, issueBallots, form, {
    still: true,
    handOut: ({ signatures }) => JSON.stringify(signatures),
  })
}

export async function givePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(givePaperSchema, givePaper, form, { done: 'ballots.done.paper' })
}

export async function closeCollectingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(closeCollectingSchema, closeCollecting, form, { done: 'ballots.done.ready' })
}

export async function voidBoxAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(voidBoxSchema, voidBox, form, { done: 'ballots.done.voided' })
}
