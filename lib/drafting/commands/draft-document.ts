import 'server-only'
import type { z } from 'zod'
import { checkYearOpen } from '@/lib/calendar/rules'
import { lockSeenYear } from '@/lib/calendar/queries'
import { layDraft } from '@/lib/documents/commands/lay-draft'
import { mayKeepBook } from '@/lib/documents/policy'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { proseOf, type Kept } from '../rules/parts'
import { checkBook, typeOf } from '../rules/sources'
import type { draftDocumentSchema } from '../schema'
import { draftedHref, findBookOf } from '../queries/find'
import { gather } from '../queries/gather'
import { readGround, signingOf } from '../queries/ground'

type Input = z.output<typeof draftDocumentSchema>

/**
 * Opens a document of the year, filled with what stands there: a draft that was begun is opened again, however many press.
 * Refusals: not found, not keeping the book, year closed, no book.
 */
export const draftDocument = command<Input, { documentId: string; href: string }>(
  'drafting.draft_document',
  async (tx, ctx, { yearId, source }) => {
    const year = await lockSeenYear(tx, ctx, yearId)
    if (!year || ctx.actor.kind !== 'person') return notFound
    const ground = await readGround(tx, ctx, year)
    const found = await gather(ground, source)
    if (!found) return notFound
    const { owner, book } = await findBookOf(tx, found.owner)
    const verdict = firstRefusal(mayKeepBook(ctx.actor, owner), checkYearOpen(year), checkBook(book))
    if (!verdict.ok || !book) return verdict.ok ? notFound : verdict

    const { kind, type: sourceType, id: sourceId } = source
    const begun = await tx.officialDocument.findFirst({
      where: { bookId: book.id, state: 'draft', yearId, kind, sourceType, sourceId },
      select: { id: true },
    })
    if (begun) return ok({ documentId: begun.id, href: draftedHref(year, begun.id) })
    const data = found.data as unknown as Kept
    const documentId = crypto.randomUUID()
    const laid = await layDraft(tx, ctx, {
      ...{ bookId: book.id, documentId, yearId, kind, type: typeOf(kind, book.profile) ?? '' },
      ...{ subject: found.data.subject, place: book.place, ...signingOf(ground, found.owner) },
      addressee: ((data.addressees ?? []) as string[]).join('; '),
      recipients: 'addressees' in data ? ['Như trên'] : [],
      ...{ source: { type: sourceType, id: sourceId }, data, prose: proseOf(kind, data) },
    })
    return laid.ok ? ok({ documentId, href: draftedHref(year, documentId) }) : laid
  },
)
