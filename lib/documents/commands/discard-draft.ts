import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findDocument, hrefOf, ownerOf, placeOf } from '../queries/find'
import { checkDraft } from '../rules/documents'
import type { documentSchema } from '../schema'

type Input = z.output<typeof documentSchema>

/** Throws a draft away; what has a number is cancelled instead. Refusals: not found, not keeping, no draft. */
export const discardDraft = command<Input, { href: string }>(
  'documents.discard_draft',
  async (tx, ctx, { documentId }) => {
    const document = await findDocument(tx, ctx, documentId)
    if (!document) return notFound
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(document.book)), checkDraft(document))
    if (!verdict.ok) return verdict

    await tx.officialDocument.delete({ where: { id: documentId } })
    const { kind, type, subject, signer, addressee } = document
    await record(tx, ctx, {
      event: 'documents.draft_discarded',
      subject: { type: 'official_document', id: documentId },
      facts: { subject: subject || '–' },
      ...placeOf(document.book),
      before: { kind, type, subject, signer, addressee },
    })
    return ok({ href: hrefOf(document.bookId) })
  },
)
