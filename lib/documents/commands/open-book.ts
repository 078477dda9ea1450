import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayKeepBook, type BookOwner } from '../policy'
import { hrefOf } from '../queries/find'
import type { openBookSchema } from '../schema'

type Input = z.output<typeof openBookSchema>

/**
 * Opens the register of a school, of the Academy or a unit of it, or of a cluster, with its letterhead.
 * Refusals: not found, not keeping, opened already.
 */
export const openBook = command<Input, { bookId: string; href: string }>(
  'documents.open_book',
  async (tx, ctx, { owner: named, ...letterhead }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const [kind, id = ''] = named.split(':')
    const organisation =
      kind === 'organisation' ? await tx.organisation.findUnique({ where: { id }, select: { kind: true } }) : null
    const cluster = kind === 'cluster' ? await tx.cluster.findUnique({ where: { id }, select: { id: true } }) : null
    if (!organisation && !cluster) return notFound
    const owner: BookOwner = organisation
      ? { organisationId: id, organisationKind: organisation.kind, clusterId: null }
      : { organisationId: null, organisationKind: null, clusterId: id }
    const may = mayKeepBook(ctx.actor, owner)
    if (!may.ok) return may
    const { organisationId, clusterId } = owner
    const there = await tx.documentBook.findFirst({ where: { organisationId, clusterId }, select: { id: true } })
    if (there) return refuse('documents.opened_already')

    const book = await tx.documentBook.create({
      data: { organisationId, clusterId, openedById: ctx.actor.personId, openedAt: ctx.now, ...letterhead },
    })
    await record(tx, ctx, {
      event: 'documents.book_opened',
      subject: { type: 'document_book', id: book.id },
      facts: { body: letterhead.issuingBody, abbreviation: letterhead.abbreviation },
      ...(clusterId ? { clusterId } : { organisationId: organisationId ?? '' }),
      after: letterhead,
    })
    return ok({ bookId: book.id, href: hrefOf(book.id) })
  },
  // of two who open one book at once, the second sees it opened
  { line: 'documents.open_book' },
)
