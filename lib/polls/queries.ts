import 'server-only'

export { getPoll, listPolls, type PollLine, type PollSeatView, type PollView } from './queries/pages'
export { getPollRecord, getPollSign } from './queries/record'
export { listPollsConditions, listPollsDuties } from './queries/duties'
export { electedBy, type Elected, type FoundPoll } from './queries/inside'
