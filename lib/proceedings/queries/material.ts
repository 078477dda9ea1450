import 'server-only'
import { findYear, listYearSchools } from '@/lib/calendar/queries'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { releaseInForce } from '@/lib/seminars/queries/find'
import type { BookAuthor, BookGround, BookSettings } from '../rules/book'

/** A paper as it was accepted: what the product knows of it, and where its text lies. */
export type PaperMaterial = {
  id: string
  title: string
  theme: string
  abstract: string
  keywords: string[]
  authors: BookAuthor[]
  file: { id: string; mediaType: string; pages: number | null } | null
  text: string
}

export type Material = { settings: BookSettings; ground: BookGround; papers: PaperMaterial[]; topic: string }

const columns = {
  ...{ id: true, title: true, theme: true, abstract: true, keywords: true },
  authors: {
    orderBy: { position: 'asc' },
    select: { name: true, degree: true, post: true, organisationId: true, affiliation: true },
  },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { text: true, file: { select: { id: true, mediaType: true, pages: true } } },
  },
} as const

/** All that a book is made of, but for the texts themselves; null where nothing is written of its cover. */
export async function readMaterial(seminarId: string): Promise<Material | null> {
  const row = await db().seminar.findUnique({
    where: { id: seminarId },
    select: {
      topic: true,
      themes: true,
      yearId: true,
      proceedings: true,
      meeting: { select: { hostId: true, startsAt: true } },
    },
  })
  const year = row && (await findYear(db(), row.yearId))
  if (!row?.proceedings || !year) return null
  const { proceedings: settings, meeting } = row
  const day = fieldDay(meeting.startsAt)
  const papers = await db().paper.findMany({
    where: { seminarId, state: { in: ['accepted_spoken', 'accepted_proceedings'] } },
    orderBy: { id: 'asc' },
    select: columns,
  })
  const ids = papers.flatMap((paper) => paper.authors.flatMap(({ organisationId }) => organisationId ?? []))
  const [names, schools, release, cluster] = await Promise.all([
    namesOn(db(), [...ids, meeting.hostId], day),
    listYearSchools(db(), year, day),
    releaseInForce(db(), seminarId),
    clusterName(year.clusterId, day),
  ])
  const nameOfSchool = (id: string): string => names.get(id)?.name.vi ?? ''
  const host = names.get(meeting.hostId)
  return {
    topic: row.topic,
    settings,
    ground: {
      ...{ cluster, host: host?.name.vi ?? '', place: host?.province ?? '', heldOn: day, themes: row.themes },
      spoken: (release?.lines ?? []).flatMap((line) => line.paperId ?? []),
      schools: schools.map((school) => nameOfSchool(school.id) || school.name.vi),
    },
    papers: papers.map(({ authors, versions: [latest], ...paper }) => ({
      ...paper,
      authors: authors.map(({ name, degree, post, organisationId, affiliation }) => ({
        ...{ name, degree, post },
        place: organisationId ? nameOfSchool(organisationId) : affiliation,
      })),
      file: latest?.file ?? null,
      text: latest?.text ?? '',
    })),
  }
}

async function clusterName(clusterId: string, day: Date): Promise<string> {
  const row = await db().clusterName.findFirst({
    where: { clusterId, validFrom: { lte: day } },
    orderBy: { validFrom: 'desc' },
    select: { vi: true },
  })
  return row?.vi ?? ''
}

/** The bytes of a paper's file. */
export async function bytesOf(fileId: string): Promise<Uint8Array> {
  const { bytes } = await db().fileContent.findUniqueOrThrow({ where: { fileId } })
  return bytes
}
