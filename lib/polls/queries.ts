import 'server-only'

export { listPolls } from './queries/rows'
export { getPoll, type PollLine, type PollSeatView, type PollView } from './queries/pages'
export { getPollRecord, getPollSign } from './queries/record'
export { listPollsConditions, listPollsDuties } from './queries/duties'
export { electedBy, type Elected, type FoundPoll } from './queries/inside'
