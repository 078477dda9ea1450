import 'server-only'
import type { z } from 'zod'
import { claimedKind } from '@/lib/files/rules'
import type { Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import { allowed, atField, refuse, type Verdict } from '@/lib/platform/result'
import type { numberDocumentSchema } from '../schema'
import { numberDraft, type Numbered } from './number-draft'

type Input = z.output<typeof numberDocumentSchema>

const isWord = (file: Upload | undefined): Verdict =>
  !file || claimedKind(file.name) === 'docx' ? allowed : atField('file', refuse('documents.not_word'))

/**
 * Gives a draft its number and day, and freezes it with the Word file that was handed in.
 * Refusals: not found, not keeping, numbered already, subject or signer missing, day ahead, day before last, those of the file.
 */
export const numberDocument = command<Input, Numbered>(
  'documents.number_document',
  (tx, ctx, { documentId, date, file }) =>
    numberDraft(tx, ctx, { documentId, date, file: () => Promise.resolve(file), found: isWord(file) }),
  { line: 'documents.numbering' },
)
