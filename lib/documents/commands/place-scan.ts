import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findDocument, hrefOf, ownerOf, placeOf } from '../queries/find'
import { checkFound } from '../rules/documents'
import type { placeScanSchema } from '../schema'

type Input = z.output<typeof placeScanSchema>

/**
 * Says whose a scan is, where its code did not tell: by who brought it.
 * Refusals: not found, not keeping, scan of a draft, of what is signed or cancelled.
 */
export const placeScan = command<Input, { documentId: string; href: string }>(
  'documents.place_scan',
  async (tx, ctx, { scanId, documentId }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const scan = await tx.broughtScan.findUnique({ where: { id: scanId }, include: { file: true } })
    const document = await findDocument(tx, ctx, documentId)
    if (scan?.broughtById !== ctx.actor.personId || !document) return notFound
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(document.book)), checkFound(document))
    if (!verdict.ok) return verdict

    await tx.broughtScan.update({ where: { id: scanId }, data: { documentId, byCode: false } })
    await record(tx, ctx, {
      event: 'documents.scan_brought',
      subject: { type: 'official_document', id: documentId },
      facts: { symbol: document.symbol ?? '', name: scan.file.name },
      ...placeOf(document.book),
      after: { fileId: scan.fileId, sha256: scan.file.sha256, byCode: false },
    })
    return ok({ documentId, href: hrefOf(document.bookId, documentId) })
  },
)
