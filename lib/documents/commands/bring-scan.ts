import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { accountOf, accountOfBringer, mayBringScan, mayKeepBook } from '../policy'
import { tokensIn } from '../queries/codes'
import { findDocument, hrefOf, ownerOf, placeOf } from '../queries/find'
import { checkFound } from '../rules/documents'
import type { bringScanSchema } from '../schema'

type Input = z.output<typeof bringScanSchema>

/**
 * Takes a scan in: its QR tells whose it is, and it waits at that document to be looked at and signed. Where no code can be read,
 * or none of a book that the actor keeps, it is kept all the same until somebody says whose it is.
 * Refusals: not keeping, scan of a draft, of what is signed or cancelled, those of the file.
 */
export const bringScan = command<Input, { scanId: string; documentId: string | null; href: string }>(
  'documents.bring_scan',
  async (tx, ctx, { scan }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const may = mayBringScan(ctx.actor)
    if (!may.ok) return may
    const [token] = await tokensIn(scan)
    const row = token ? await tx.officialDocument.findUnique({ where: { token }, select: { id: true } }) : null
    const seen = row && (await findDocument(tx, ctx, row.id))
    const document = seen && mayKeepBook(ctx.actor, ownerOf(seen.book)).ok ? seen : null
    const verdict = document ? checkFound(document) : may
    if (!verdict.ok) return verdict
    const organisationId = (document && accountOf(ctx.actor, ownerOf(document.book))) ?? accountOfBringer(ctx.actor)
    if (!organisationId) return notFound
    const kept = await keepFile(tx, ctx, { purpose: 'document_scan', file: scan, organisationId })
    if (!kept.ok) return kept

    const documentId = document?.id ?? null
    const { id: scanId } = await tx.broughtScan.create({
      data: {
        ...{ fileId: kept.value.fileId, documentId, byCode: document !== null },
        ...{ broughtById: ctx.actor.personId, broughtAt: ctx.now },
      },
    })
    if (!document) return ok({ scanId, documentId, href: `/registers/scan?scan=${scanId}` })
    await record(tx, ctx, {
      event: 'documents.scan_brought',
      subject: { type: 'official_document', id: document.id },
      facts: { symbol: document.symbol ?? '', name: kept.value.name },
      ...placeOf(document.book),
      after: { fileId: kept.value.fileId, sha256: kept.value.sha256, byCode: true },
    })
    return ok({ scanId, documentId, href: hrefOf(document.bookId, document.id) })
  },
  { beforehand: ({ scan }) => tokensIn(scan) },
)
