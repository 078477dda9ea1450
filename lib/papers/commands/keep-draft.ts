import 'server-only'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, atField, firstRefusal, notFound, ok, refuse, type Result } from '@/lib/platform/result'
import { accountsOf, sameTitle, type FoundPaper } from '../queries/find'
import { authorRows, checkPlaces, withConsents, type ConsentedRow } from '../rules/authors'
import type { WrittenPaper } from '../schema'

const own = ['title', 'theme', 'abstract', 'keywords', 'text'] as const

/**
 * Keeps what was written on a paper, inside the transaction of the command that saves or submits it; tells what changed.
 * Refusals: common.changed_meanwhile, papers.title_taken, author_not_member, affiliation_missing.
 */
export async function keepDraft(
  tx: Tx,
  ctx: Context,
  found: FoundPaper,
  input: WrittenPaper,
): Promise<Result<string[]>> {
  if (ctx.actor.kind !== 'person') return notFound
  const { paper, year, seminar } = found
  // two editors: what another wrote after this form was loaded is not overwritten
  const overtaken = paper.updatedById !== ctx.actor.personId && paper.updatedAt > input.loadedAt
  const taken = paper.title === input.title ? null : await sameTitle(tx, seminar.id, input.title, paper.id)
  const members = await tx.yearSchool.findMany({ where: { yearId: year.id }, select: { organisationId: true } })
  const verdict = firstRefusal(
    overtaken ? refuse('common.changed_meanwhile') : allowed,
    taken
      ? atField('title', refuse('papers.title_taken', { school: await nameOf(tx, taken.schoolId, fieldDay(ctx.now)) }))
      : allowed,
    checkPlaces(
      input.authors,
      members.map((row) => row.organisationId),
    ),
  )
  if (!verdict.ok) return verdict
  const rows = authorRows(input, await accountsOf(tx, input.authors, ctx.now))
  const changed: string[] = own.filter((name) => String(paper[name]) !== String(input[name]))
  if (!sameAuthors(paper.authors, rows)) {
    changed.push('authors')
    await tx.paperAuthor.deleteMany({ where: { paperId: paper.id } })
    const consented = withConsents(rows, paper.authors, ctx.actor.personId, ctx.now)
    await tx.paperAuthor.createMany({ data: consented.map((row) => ({ paperId: paper.id, ...row })) })
  }
  if (changed.length === 0) return ok(changed)
  const { title, theme, abstract, keywords, text } = input
  await tx.paper.update({
    where: { id: paper.id },
    data: {
      ...{ title, theme, abstract, keywords, text },
      updatedById: ctx.actor.personId,
      updatedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  return ok(changed)
}

type Row = Omit<ConsentedRow, `consent${string}`>
const said = ({ name, organisationId, affiliation, personId, degree, post, email, phone, presents }: Row): string =>
  [name, organisationId, affiliation, personId, degree, post, email, phone, presents].join('\n')

const sameAuthors = (before: readonly Row[], after: readonly Row[]): boolean =>
  before.map(said).join('\n\n') === after.map(said).join('\n\n')
