import 'server-only'

export {
  getBook,
  listBooks,
  listSeries,
  type BookLine,
  type Books,
  type BookView,
  type Letterhead,
  type OpenableOwner,
  type SeriesLine,
} from './queries/books'
export {
  findByToken,
  getDocument,
  getScan,
  listMadeFrom,
  mayReadDocumentFile,
  type DocumentView,
  type FileLine,
  type MadeDocument,
  type ScanView,
} from './queries/document'
export {
  listAllDocuments,
  listDocuments,
  listWaiting,
  type DocumentFilter,
  type DocumentLine,
  type DocumentPage,
  type WaitingDocument,
} from './queries/documents'
export { listBookYears, type YearOption } from './queries/years'
export { registerSheet, type RegisterWords } from './queries/export'
