import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findDocument, ownerOf, placeOf } from '../queries/find'
import { checkCancelling } from '../rules/documents'
import type { cancelDocumentSchema } from '../schema'

type Input = z.output<typeof cancelDocumentSchema>

/**
 * A document with a number that will not be issued stays in the register as cancelled, with the reason; its number is not given
 * again. Refusals: not found, not keeping, no number yet, signed stays, is cancelled.
 */
export const cancelDocument = command<Input, { documentId: string }>(
  'documents.cancel_document',
  async (tx, ctx, { documentId, reason }) => {
    const document = await findDocument(tx, ctx, documentId)
    if (!document || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(document.book)), checkCancelling(document))
    if (!verdict.ok) return verdict

    await tx.officialDocument.update({
      where: { id: documentId },
      data: {
        ...{ state: 'cancelled', cancelReason: reason, cancelledAt: ctx.now, cancelledById: ctx.actor.personId },
        version: { increment: 1 },
      },
    })
    await record(tx, ctx, {
      event: 'documents.document_cancelled',
      subject: { type: 'official_document', id: documentId },
      facts: { symbol: document.symbol ?? String(document.number), reason },
      ...placeOf(document.book),
      ...(document.yearId && { yearId: document.yearId }),
      before: { state: document.state },
      after: { state: 'cancelled', reason },
    })
    return ok({ documentId })
  },
)
