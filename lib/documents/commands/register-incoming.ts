import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayKeepBook } from '../policy'
import { findBook, hrefOf, isYearOf, ownerOf, placeOf } from '../queries/find'
import { checkSent } from '../rules/documents'
import type { registerIncomingSchema } from '../schema'
import { takeNumber } from './take-number'

type Input = z.output<typeof registerIncomingSchema>

/**
 * Registers a document that arrived, under the next number of arrival; by its own id, so that a second press registers it once.
 * Refusals: not found, not keeping, registered already, sent after arrival, day ahead, day before last, those of the file.
 */
export const registerIncoming = command<Input, { documentId: string; number: number; href: string }>(
  'documents.register_incoming',
  async (tx, ctx, { bookId, documentId, source, file, symbol, ...facts }) => {
    const book = await findBook(tx, ctx, bookId)
    if (!book || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(mayKeepBook(ctx.actor, ownerOf(book)), checkSent(facts.senderDate, facts.date))
    if (!verdict.ok) return verdict
    if (facts.yearId && !(await isYearOf(tx, book, facts.yearId))) return notFound
    if (await tx.officialDocument.findUnique({ where: { id: documentId }, select: { id: true } }))
      return refuse('documents.registered_already')
    const given = await takeNumber(tx, ctx, {
      ...{ book, direction: 'incoming' as const, type: facts.type, date: facts.date },
      file: () => Promise.resolve(file),
    })
    if (!given.ok) return given

    const { seriesId, number, fileId } = given.value
    await tx.officialDocument.create({
      data: {
        ...{ id: documentId, bookId, direction: 'incoming', state: 'received', kind: 'other', ...facts },
        ...{ seriesId, number, fileId, symbol: symbol || null, token: randomBytes(16).toString('base64url') },
        ...(source && { sourceType: source.type, sourceId: source.id }),
        ...{ createdById: ctx.actor.personId, createdAt: ctx.now },
        ...{ numberedById: ctx.actor.personId, numberedAt: ctx.now },
      },
    })
    await record(tx, ctx, {
      event: 'documents.incoming_registered',
      subject: { type: 'official_document', id: documentId },
      facts: { number, symbol: symbol || '–', sender: facts.sender, subject: facts.subject },
      ...placeOf(book),
      ...(facts.yearId && { yearId: facts.yearId }),
      after: { number, symbol, sender: facts.sender, date: facts.date.toISOString().slice(0, 10), fileId },
    })
    return ok({ documentId, number, href: hrefOf(bookId, documentId) })
  },
  { line: 'documents.numbering' },
)
