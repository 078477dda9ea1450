import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { isOfHost } from '@/lib/seminars/policy'
import { mayEditProceedings, mayTakeBook } from '../policy'
import { checkCancel, checkMake, checkPublish, isUnderWay, percentOf } from '../rules/making'
import type { PaperLosses, ProceedingsOrder, ProceedingsRunState, ProceedingsStep } from '../schema'
import { countAccepted } from './find'

export type BookFiles = {
  word: { id: string; size: number }
  pdf: { id: string; size: number }
  pages: number
  madeAt: Date
}

export type RunView = {
  id: string
  state: ProceedingsRunState
  step: ProceedingsStep
  papersRead: number
  papers: number
  percent: number
  problem: string
  files: BookFiles | null
  losses: PaperLosses[]
  isPublished: boolean
  verdicts: { cancel: Verdict; publish: Verdict }
}

export type ProceedingsView = {
  /** how many papers it will hold */
  papers: number
  settings: {
    title: string
    order: ProceedingsOrder
    editors: string[]
    foreword: string
    signed: string
    version: number
    isSaved: boolean
  }
  /** the latest making, and the latest that has its files; for the host's people alone */
  latest: RunView | null
  book: RunView | null
  published: { files: BookFiles; at: Date } | null
  ofHost: boolean
  edit: Verdict
  make: Verdict
}

const runColumns = {
  wordFile: { select: { id: true, size: true } },
  pdfFile: { select: { id: true, size: true } },
} as const

/** The proceedings of a seminar as its reader sees them; null where there is no such seminar. */
export async function getProceedings(ctx: Context, year: Year, seminarId: string): Promise<ProceedingsView | null> {
  const row = await db().seminar.findFirst({
    where: { id: seminarId, yearId: year.id },
    select: {
      ...factColumns,
      proceedings: {
        include: {
          publishedRun: { include: runColumns },
          runs: { orderBy: { number: 'desc' }, take: 10, include: runColumns },
        },
      },
    },
  })
  if (!row) return null
  const seminar = factsOf(row)
  if (!mayTakeBook(ctx.actor, year, seminar, true).ok) return null
  const { proceedings } = row
  const papers = await countAccepted(db(), seminarId)
  const edit = mayEditProceedings(ctx.actor, year, seminar)
  const ofHost = isOfHost(ctx.actor, year, seminar)
  const view = (run: Run | undefined): RunView | null =>
    run ? runView(run, proceedings?.publishedRunId ?? null, edit) : null
  const published = proceedings?.publishedRun ? filesOf(proceedings.publishedRun) : null
  const runs = ofHost ? (proceedings?.runs ?? []) : []
  return {
    papers,
    settings: {
      title: proceedings?.title ?? seminar.topic,
      order: proceedings?.order ?? 'programme',
      editors: proceedings?.editors ?? [],
      foreword: proceedings?.foreword ?? '',
      signed: proceedings?.signed ?? '',
      version: proceedings?.version ?? 0,
      isSaved: proceedings !== null,
    },
    latest: view(runs[0]),
    book: view(runs.find((run) => run.state === 'done')),
    published: published && { files: published, at: proceedings?.publishedAt ?? published.madeAt },
    ofHost,
    edit,
    make: firstRefusal(edit, checkMake(proceedings !== null, papers)),
  }
}

type Run = {
  id: string
  state: ProceedingsRunState
  step: ProceedingsStep
  papersRead: number
  papers: number
  problem: string
  pages: number | null
  losses: unknown
  endedAt: Date | null
  requestedAt: Date
  wordFile: { id: string; size: number } | null
  pdfFile: { id: string; size: number } | null
}

const filesOf = ({ wordFile, pdfFile, pages, endedAt, requestedAt }: Run): BookFiles | null =>
  wordFile && pdfFile ? { word: wordFile, pdf: pdfFile, pages: pages ?? 0, madeAt: endedAt ?? requestedAt } : null

function runView(run: Run, publishedRunId: string | null, edit: Verdict): RunView {
  const { id, state, step, papersRead, papers, problem, losses } = run
  return {
    ...{ id, state, step, papersRead, papers, problem },
    percent: percentOf(run),
    files: filesOf(run),
    losses: losses as PaperLosses[],
    isPublished: publishedRunId === id,
    verdicts: {
      cancel: firstRefusal(edit, checkCancel(run)),
      publish: firstRefusal(edit, checkPublish(run, publishedRunId)),
    },
  }
}

export type RunSign = { sign: string; underWay: boolean }

/** Where the latest making stands, for the page that follows it; null for all but the host's people. */
export async function getRunSign(ctx: Context, year: Year, seminarId: string): Promise<RunSign | null> {
  const view = await getProceedings(ctx, year, seminarId)
  if (!view?.ofHost) return null
  const { latest } = view
  if (!latest) return { sign: '', underWay: false }
  return {
    sign: [latest.id, latest.state, latest.step, latest.papersRead].join('.'),
    underWay: isUnderWay(latest.state),
  }
}

/** A book's file: for the host's people, and once published for everybody of the year. */
export async function mayReadFile(ctx: Context, fileId: string): Promise<boolean> {
  const run = await db().proceedingsRun.findFirst({
    where: { OR: [{ wordFileId: fileId }, { pdfFileId: fileId }] },
    select: {
      publishedIn: { select: { id: true } },
      proceedings: { select: { seminar: { select: factColumns } } },
    },
  })
  const seminar = run && factsOf(run.proceedings.seminar)
  const year = seminar && (await findYear(db(), seminar.yearId))
  return !!run && !!seminar && !!year && mayTakeBook(ctx.actor, year, seminar, run.publishedIn !== null).ok
}
