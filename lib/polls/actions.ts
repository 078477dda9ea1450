'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { cancelPoll } from './commands/cancel-poll'
import { castVote } from './commands/cast-vote'
import { confirmCancelling } from './commands/confirm-cancelling'
import { confirmManifest } from './commands/confirm-manifest'
import { enterCount } from './commands/enter-count'
import { openBallots } from './commands/open-ballots'
import { openPoll } from './commands/open-poll'
import { prepareRound } from './commands/prepare-round'
import { prepareRuling } from './commands/prepare-ruling'
import { settlePolls } from './commands/settle-polls'
import {
  cancelPollSchema,
  castVoteSchema,
  confirmCancellingSchema,
  confirmManifestSchema,
  enterCountSchema,
  openBallotsSchema,
  openPollSchema,
  prepareRoundSchema,
  prepareRulingSchema,
  settlePollsSchema,
} from './schema'

export async function confirmManifestAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(confirmManifestSchema, confirmManifest, form, { done: 'polls.done.confirmed' })
}

export async function openPollAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openPollSchema, openPoll, form, { done: 'polls.done.opened' })
}

export async function castVoteAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(castVoteSchema, castVote, form, { done: 'polls.done.cast' })
}

export async function settlePollsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(settlePollsSchema, settlePolls, form, { done: 'polls.done.settled' })
}

export async function enterCountAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(enterCountSchema, enterCount, form, { done: 'polls.done.counted' })
}

export async function cancelPollAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(cancelPollSchema, cancelPoll, form, { done: 'polls.done.cancelled' })
}

export async function confirmCancellingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(confirmCancellingSchema, confirmCancelling, form, { done: 'polls.done.answered' })
}

export async function prepareRoundAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareRoundSchema, prepareRound, form, { done: 'polls.done.prepared' })
}

export async function prepareRulingAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(prepareRulingSchema, prepareRuling, form, { done: 'polls.done.prepared' })
}

export async function openBallotsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openBallotsSchema, openBallots, form, { done: 'polls.done.opening' })
}
