import { defineEvents } from '@/lib/audit/record'

export const proposalsEvents = defineEvents({
  'proposals.proposal_sent': 'A school or the cluster sent a proposal.',
  'proposals.proposal_received': 'The addressee received a proposal.',
  'proposals.proposal_answered': 'A proposal was answered, or the answer of a body without an account recorded.',
  'proposals.proposal_withdrawn': 'The asker withdrew a proposal with a reason.',
})
