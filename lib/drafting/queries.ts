import 'server-only'

export { listYearDocuments, type Draftable, type YearDocument, type YearDocuments } from './queries/draftable'
export { getDrafted, getWordFile, type DraftedView } from './queries/drafted'
export type { Missing } from './queries/ground'
export { draftsFor } from './queries/buttons'
