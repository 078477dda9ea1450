import 'server-only'
import type { z } from 'zod'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, type Result } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayKeepBook } from '../policy'
import { findDocument, ownerOf } from '../queries/find'
import { checkDraft } from '../rules/documents'
import type { saveDraftSchema } from '../schema'

/** Keeps a draft inside the transaction of a command that knows the document's data. Refusals: as saveDraft. */
export async function keepDraft(
  tx: Tx,
  ctx: Context,
  input: z.output<typeof saveDraftSchema>,
): Promise<Result<{ documentId: string }>> {
  const { documentId, version, edit, prose, data, ...facts } = input
  const document = await findDocument(tx, ctx, documentId)
  if (!document) return notFound
  const verdict = firstRefusal(
    mayKeepBook(ctx.actor, ownerOf(document.book)),
    checkDraft(document),
    checkUnchanged(document, { version, edit }),
  )
  if (!verdict.ok) return verdict

  await tx.officialDocument.update({
    where: { id: documentId },
    data: {
      ...facts,
      ...(prose && { prose }),
      ...(data && { data }),
      ...{ editKey: edit, version: { increment: 1 } },
    },
  })
  return ok({ documentId })
}
