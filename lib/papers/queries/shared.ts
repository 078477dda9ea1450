import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { readingOfText } from '../rules/reading'
import { hidesAuthors } from '../policy'
import { checkExplain, seesShared, sharedText, toldOf, type SharedText } from '../rules/sharing'
import { shinglesOf } from '../rules/similarity'
import { paperColumns, paperHref, withFacts } from './find'
import { findCandidates, findSpread, type Candidate } from './similar'

export type SharingPaper = SharedText & {
  paperId: string
  title: string
  /** null where reviewers are to read without it */
  school: Bilingual | null
  year: number
  /** where it is read; null for who may not read it whole */
  href: string | null
}

export type Sharing = {
  paper: { id: string; title: string; school: Bilingual }
  /** the version that was read; null for the draft, which its own schools alone see */
  number: number | null
  read: boolean
  papers: SharingPaper[]
  explanation: { text: string; by: string; at: Date } | null
  explain: Verdict
}

/** The passages that a paper shares with others of the cluster, of all years; null for who may not see them. */
export async function getSharing(ctx: Context, year: Year, paperId: string): Promise<Sharing | null> {
  const row = await db().paper.findFirst({
    where: { id: paperId, seminar: { yearId: year.id } },
    select: {
      ...paperColumns,
      seminar: { select: factColumns },
      explanation: { include: { by: { select: { name: true } } } },
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, reading: { select: { text: true } } },
      },
    },
  })
  if (!row) return null
  const it = { actor: ctx.actor, now: ctx.now, year, seminar: factsOf(row.seminar), paper: withFacts(row) }
  if (!seesShared(it)) return null
  const version = row.versions[0]
  const own = version ? (version.reading?.text ?? []) : readingOfText(row.text).text
  const names = await namesOn(db(), [row.schoolId], fieldDay(ctx.now))
  return {
    paper: { id: row.id, title: row.title, school: nameIn(names, row.schoolId) },
    number: version?.number ?? null,
    read: own.length > 0,
    papers: own.length > 0 ? await sharingPapers(ctx, year, paperId, own) : [],
    explanation: row.explanation && {
      text: row.explanation.text,
      by: row.explanation.by.name,
      at: row.explanation.at,
    },
    explain: checkExplain(it, own.length > 0),
  }
}

async function sharingPapers(ctx: Context, year: Year, paperId: string, own: string[]): Promise<SharingPaper[]> {
  const hashes = shinglesOf(own.join('\n')).map((one) => one.hash)
  const asked = { hashes, clusterId: year.clusterId, paperId }
  const [candidates, spread] = await Promise.all([findCandidates(db(), asked), findSpread(db(), asked)])
  const others = await readOthers(ctx, candidates)
  const names = await namesOn(
    db(),
    others.flatMap((other) => other.schoolId ?? []),
    fieldDay(ctx.now),
  )
  return others
    .map(({ text, schoolId, ...other }) => ({
      ...other,
      ...sharedText(own, text, spread),
      school: schoolId === null ? null : nameIn(names, schoolId),
    }))
    .filter((other) => other.passages.length > 0)
    .sort((a, b) => b.worth - a.worth)
}

type Other = Pick<SharingPaper, 'paperId' | 'title' | 'year' | 'href'> & { schoolId: string | null; text: string[] }

async function readOthers(ctx: Context, candidates: readonly Candidate[]): Promise<Other[]> {
  const rows = await db().paper.findMany({
    where: { id: { in: candidates.map((one) => one.paperId) } },
    select: { ...paperColumns, seminar: { select: factColumns } },
  })
  const readings = await db().paperReading.findMany({
    where: { versionId: { in: candidates.map((one) => one.versionId) } },
    select: { text: true, version: { select: { paperId: true } } },
  })
  const yearIds = [...new Set(rows.map((row) => row.seminar.yearId))]
  const years = new Map((await Promise.all(yearIds.map((id) => findYear(db(), id)))).map((one) => [one?.id, one]))
  return rows.flatMap((row): Other[] => {
    const year = years.get(row.seminar.yearId)
    if (!year) return []
    const seminar = factsOf(row.seminar)
    const told = toldOf({ actor: ctx.actor, year, seminar, paper: withFacts(row) })
    if (told === 'nothing') return []
    const href = told === 'whole' ? paperHref(year, row.id) : null
    const text = readings.find((one) => one.version.paperId === row.id)?.text ?? []
    const schoolId = told === 'passage' && hidesAuthors(seminar) ? null : row.schoolId
    return [{ paperId: row.id, title: row.title, year: year.year, schoolId, href, text }]
  })
}

const nameIn = (names: Awaited<ReturnType<typeof namesOn>>, id: string): Bilingual =>
  names.get(id)?.name ?? { vi: '', en: '' }
