import 'server-only'

export { listProposalsDuties } from './queries/duties'
export { addresseeOf, askersOf } from './queries/parties'
export { getProposal, listAskingPlaces, listProposals, mayReadFile } from './queries/proposals'
export type { AskingPlace, ProposalFilter, ProposalLine, ProposalPage, ProposalView } from './queries/proposals'
