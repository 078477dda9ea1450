import { defineEvents } from '@/lib/audit/record'

export const documentEvents = defineEvents({
  'documents.book_opened': 'A register of documents was opened with its letterhead.',
  'documents.book_settled': 'The letterhead or the numbering of a register was changed.',
  'documents.series_started': 'A series was told with which number it begins here.',
  'documents.draft_discarded': 'A draft was thrown away before it had a number.',
  'documents.document_numbered': 'A document took its number.',
  'documents.document_signed': 'A document was signed and is frozen.',
  'documents.document_cancelled': 'A document with a number will not be issued; the number stays taken.',
  'documents.incoming_registered': 'A document that arrived was registered.',
  'documents.scan_brought': 'A scan of a signed document was brought in and found its document.',
})
