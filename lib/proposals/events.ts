import { defineEvents } from '@/lib/audit/record'

export const proposalsEvents = defineEvents({
  'proposals.proposal_sent': 'A school or the cluster sent a proposal.',
  'proposals.proposal_received': 'The addressee received a proposal.',
  'proposals.proposal_answered': 'A proposal was answered, or the answer of a body without an account recorded.',
  'proposals.proposal_withdrawn': 'The asker withdrew a proposal with a reason.',
  'proposals.proposal_forwarded': 'The Academy passed a proposal on to one of its units.',
  'proposals.proposal_grouped': 'A proposal was put together with others that ask the same.',
  'proposals.proposal_ungrouped': 'A group of proposals was undone before its answer.',
})
