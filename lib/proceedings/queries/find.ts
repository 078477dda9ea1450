import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import type { ProceedingsRun } from '@/lib/platform/db/generated/client'
import { factColumns, factsOf, findSeminar } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

export type FoundRun = { run: ProceedingsRun; publishedRunId: string | null; seminar: SeminarFacts; year: Year }

/** A making held against other hands, with its seminar; null for who may not see the seminar. */
export async function findRun(tx: Tx, actor: Actor, runId: string): Promise<FoundRun | null> {
  const own = await tx.proceedingsRun.findUnique({
    where: { id: runId },
    select: { proceedings: { select: { seminarId: true } } },
  })
  const found = own && (await findSeminar(tx, actor, own.proceedings.seminarId))
  if (!found) return null
  await tx.$queryRaw`select 1 from proceedings_runs where id = ${runId}::uuid for update`
  const row = await tx.proceedingsRun.findUnique({ where: { id: runId }, include: { proceedings: true } })
  if (!row) return null
  const { proceedings, ...run } = row
  return { run, publishedRunId: proceedings.publishedRunId, ...found }
}

/** The seminar of a making and its year, for the job: it is nobody's act. */
export async function seminarOfRun(tx: Tx, runId: string): Promise<{ seminar: SeminarFacts; year: Year } | null> {
  const run = await tx.proceedingsRun.findUnique({
    where: { id: runId },
    select: { proceedings: { select: { seminar: { select: factColumns } } } },
  })
  const year = run && (await findYear(tx, run.proceedings.seminar.yearId))
  return run && year ? { seminar: factsOf(run.proceedings.seminar), year } : null
}

/** How many papers stand in the book: all that were accepted. */
export const countAccepted = (tx: Tx, seminarId: string): Promise<number> =>
  tx.paper.count({ where: { seminarId, state: { in: ['accepted_spoken', 'accepted_proceedings'] } } })

/** Where the proceedings are read, without the language. */
export const proceedingsHref = (year: Pick<Year, 'clusterCode' | 'year'>, seminarId: string): string =>
  `/work/${year.clusterCode}/${year.year}/seminars/${seminarId}/proceedings`
