'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { answerProposal } from './commands/answer-proposal'
import { forwardProposal } from './commands/forward-proposal'
import { groupProposals } from './commands/group-proposals'
import { receiveProposal } from './commands/receive-proposal'
import { saveProposal } from './commands/save-proposal'
import { sendProposal } from './commands/send-proposal'
import { ungroupProposals } from './commands/ungroup-proposals'
import { withdrawProposal } from './commands/withdraw-proposal'
import {
  answerProposalSchema,
  forwardProposalSchema,
  groupProposalsSchema,
  receiveProposalSchema,
  saveProposalSchema,
  sendProposalSchema,
  ungroupProposalsSchema,
  withdrawProposalSchema,
} from './schema'

export async function keepProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveProposalSchema, saveProposal, form, { done: 'proposals.done.saved' })
}

export async function saveProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveProposalSchema, saveProposal, form, {
    redirectTo: (value) => `/proposals/${value.proposalId}`,
  })
}

export async function sendProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(sendProposalSchema, sendProposal, form, { done: 'proposals.done.sent' })
}

export async function receiveProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(receiveProposalSchema, receiveProposal, form, { done: 'proposals.done.received' })
}

export async function answerProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerProposalSchema, answerProposal, form, { done: 'proposals.done.answered' })
}

export async function withdrawProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawProposalSchema, withdrawProposal, form, { done: 'proposals.done.withdrawn' })
}

export async function forwardProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(forwardProposalSchema, forwardProposal, form, { done: 'proposals.done.forwarded' })
}

export async function groupProposalsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(groupProposalsSchema, groupProposals, form, { done: 'proposals.done.grouped' })
}

export async function ungroupProposalsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(ungroupProposalsSchema, ungroupProposals, form, { done: 'proposals.done.ungrouped' })
}
