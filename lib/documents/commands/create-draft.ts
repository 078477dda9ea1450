import 'server-only'
import type { z } from 'zod'
import { command } from '@/lib/platform/command'
import type { createDraftSchema } from '../schema'
import { layDraft, type LaidDraft } from './lay-draft'

/**
 * Lays down a draft of an outgoing document, by its own id, so that a second press finds the first. It is not yet an act and is
 * not audited. Refusals: not found, not keeping.
 */
export const createDraft = command<z.output<typeof createDraftSchema>, LaidDraft>('documents.create_draft', layDraft)
