import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { listOpenYears, lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayIssueDirective } from '../policy'
import { checkDirective } from '../rules'
import type { issueDirectiveSchema } from '../schema'

type Sent = z.output<typeof issueDirectiveSchema>
type Input = Omit<Sent, 'file'> & { file?: Sent['file']; illustrative?: boolean }

/**
 * The Academy sends a document to a year of one cluster, or in one act to every open year of that number; a year that has
 * this number and day already is passed over. Refusals: not found, not the Academy, year closed, day to come, answer-by passed, sent before.
 */
export const issueDirective = command<Input, { directiveIds: string[]; href: string }>(
  'planning.issue_directive',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    if (!year) return notFound
    const verdict = firstRefusal(
      mayIssueDirective(ctx.actor),
      checkYearOpen(year),
      checkDirective(input, ctx.now, fieldDay(ctx.now)),
    )
    if (!verdict.ok) return verdict
    const targets = await withoutDocument(
      tx,
      input.scope === 'all' ? await listOpenYears(tx, year.year) : [year],
      input,
    )
    if (!targets.some((target) => target.id === year.id))
      return refuse('planning.directive_sent_before', { number: input.number })

    const issuedById = await academyOf(tx)
    if (!issuedById) return notFound
    const kept = input.file
      ? await keepFile(tx, ctx, { purpose: 'directive', file: input.file, organisationId: issuedById })
      : null
    if (kept && !kept.ok) return kept
    const document = { ...input, issuedById, fileId: kept?.value.fileId ?? null }
    const directiveIds: string[] = []
    for (const target of targets) directiveIds.push(await send(tx, ctx, target, document))
    return ok({ directiveIds, href: `/work/${year.clusterCode}/${year.year}/planning` })
  },
)

type Document = Omit<Input, 'file'> & { issuedById: string; fileId: string | null }

async function send(tx: Tx, ctx: Context, year: Year, document: Document): Promise<string> {
  const { kind, number, date, subject, respondBy, issuedById, fileId } = document
  const { id } = await tx.directive.create({
    data: {
      yearId: year.id,
      kind,
      number,
      date,
      subject,
      respondBy,
      illustrative: document.illustrative ?? false,
      issuedById,
      fileId,
      sentAt: ctx.now,
    },
  })
  await record(tx, ctx, {
    event: 'planning.directive_issued',
    subject: { type: 'directive', id },
    facts: { number, subject },
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: issuedById,
    after: { kind, number, date: date.toISOString().slice(0, 10), respondBy: respondBy?.toISOString() ?? null },
  })
  await notify(
    tx,
    ctx,
    { yearId: year.id },
    {
      kind: 'planning.directive_issued',
      facts: { number, subject },
      href: `/work/${year.clusterCode}/${year.year}/planning/directives/${id}`,
    },
  )
  return id
}

async function withoutDocument(tx: Tx, years: Year[], { number, date }: Input): Promise<Year[]> {
  const sent = await tx.directive.findMany({
    where: { number, date, yearId: { in: years.map((year) => year.id) } },
    select: { yearId: true },
  })
  const have = new Set(sent.map((row) => row.yearId))
  return years.filter((year) => !have.has(year.id))
}

async function academyOf(tx: Tx): Promise<string | null> {
  const academy = await tx.organisation.findFirst({ where: { kind: 'academy' }, orderBy: { createdAt: 'asc' } })
  return academy?.id ?? null
}
