import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { claimedKind } from '@/lib/files/rules'
import type { FilePurpose, Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { atField, firstRefusal, notFound, ok, refuse, type Result } from '@/lib/platform/result'
import { accountOf, mayKeepBook } from '../policy'
import { tokensIn } from '../queries/codes'
import { findDocument, hrefOf, ownerOf, placeOf, type DocumentRow } from '../queries/find'
import { checkOwnScan, checkSigned, checkSigning } from '../rules/documents'
import type { signDocumentSchema } from '../schema'

type Input = z.output<typeof signDocumentSchema>
type Kept = { fileId: string; sha256: string }

/**
 * Records that a document was signed: by its scan, brought in before or handed in now, or by its Word file as it stands. From then
 * on it is frozen. Refusals: not found, not keeping, not numbered, signed already, cancelled, scan missing, nothing signed, scan of
 * another, those of the file.
 */
export const signDocument = command<Input, { documentId: string; href: string }>(
  'documents.sign_document',
  async (tx, ctx, input) => {
    const document = await findDocument(tx, ctx, input.documentId)
    if (!document || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(
      mayKeepBook(ctx.actor, ownerOf(document.book)),
      checkSigning(document),
      checkSigned({
        scan: Boolean(input.scan ?? input.scanId),
        asIs: input.asIs === 'on',
        file: Boolean(document.fileId ?? input.file),
      }),
    )
    if (!verdict.ok) return verdict
    const file = await fileOf(tx, ctx, document, input.file)
    if (!file.ok) return file
    const scan = await scanOf(tx, ctx, document, input)
    if (!scan.ok) return scan
    const signed = scan.value ?? file.value
    if (!signed) return refuse('documents.nothing_signed')

    await tx.officialDocument.update({
      where: { id: document.id },
      data: {
        ...{ state: 'signed', signedAt: ctx.now, signedById: ctx.actor.personId, signedSha256: signed.sha256 },
        ...{ fileId: file.value?.fileId ?? null, scanId: scan.value?.fileId ?? null, version: { increment: 1 } },
      },
    })
    await record(tx, ctx, {
      event: 'documents.document_signed',
      subject: { type: 'official_document', id: document.id },
      facts: { symbol: document.symbol ?? '', subject: document.subject, signer: document.signer },
      ...placeOf(document.book),
      ...(document.yearId && { yearId: document.yearId }),
      after: { sha256: signed.sha256, scan: scan.value !== null },
    })
    return ok({ documentId: document.id, href: hrefOf(document.bookId, document.id) })
  },
  { beforehand: async ({ scan }) => scan && tokensIn(scan) },
)

/** The Word file: as it was frozen with the number, or, where none was, as it is handed in now. */
async function fileOf(
  tx: Tx,
  ctx: Context,
  document: DocumentRow,
  file: Upload | undefined,
): Promise<Result<Kept | null>> {
  if (document.fileId) {
    const { id, sha256 } = await tx.fileObject.findUniqueOrThrow({ where: { id: document.fileId } })
    return ok({ fileId: id, sha256 })
  }
  if (!file) return ok(null)
  if (claimedKind(file.name) !== 'docx') return atField('file', refuse('documents.not_word'))
  return keep(tx, ctx, document, 'document_file', file)
}

async function scanOf(tx: Tx, ctx: Context, document: DocumentRow, input: Input): Promise<Result<Kept | null>> {
  if (input.scan) {
    const tokens = await tokensIn(input.scan)
    const known = await tx.officialDocument.findMany({ where: { token: { in: tokens } }, select: { token: true } })
    const own = checkOwnScan(
      tokens,
      document.token,
      known.map((one) => one.token),
    )
    return own.ok ? keep(tx, ctx, document, 'document_scan', input.scan) : own
  }
  if (!input.scanId) return ok(null)
  const brought = await tx.broughtScan.findUnique({ where: { id: input.scanId }, include: { file: true } })
  if (brought?.documentId !== document.id) return notFound
  return ok({ fileId: brought.fileId, sha256: brought.file.sha256 })
}

async function keep(
  tx: Tx,
  ctx: Context,
  document: DocumentRow,
  purpose: FilePurpose,
  file: Upload,
): Promise<Result<Kept>> {
  const organisationId = accountOf(ctx.actor, ownerOf(document.book))
  return organisationId ? keepFile(tx, ctx, { purpose, file, organisationId }) : notFound
}
