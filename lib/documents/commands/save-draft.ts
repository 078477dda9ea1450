import 'server-only'
import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import type { saveDraftSchema } from '../schema'
import { keepDraft } from './keep-draft'

/**
 * Keeps a draft as it is being written; what is left out of prose and data stays as it was.
 * Refusals: not found, not keeping, no draft, changed meanwhile.
 */
export const saveDraft = command<z.output<typeof saveDraftSchema>, { documentId: string }>(
  'documents.save_draft',
  keepDraft,
)
