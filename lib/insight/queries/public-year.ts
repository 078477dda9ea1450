import 'server-only'
import { listYearSchools, yearOf, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { programmeClock, publicAwards, type ProgrammeLine } from '../rules'

export type PublicEvent = {
  id: string
  kind: 'seminar' | 'summing_up'
  title: string
  startsAt: Date
  place: string
  hostId: string
  lines: ProgrammeLine[]
  papers: number
  schools: number
}

export type PublicYear = {
  year: Year
  now: Date
  cluster: { name: Bilingual; short: Bilingual }
  theme: { text: string; decision: string | null } | null
  schools: YearSchoolNames[]
  headId: string | null
  deputyIds: string[]
  events: PublicEvent[]
  /** only what the Academy has decided */
  awards: { code: string; name: Bilingual; schoolId: string }[]
  next: { year: number; headId: string | null; deputyIds: string[]; official: boolean; byAgreement: boolean } | null
  photos: { fileId: string; caption: string }[]
  years: number[]
  demonstration: boolean
}

const chosen = {
  id: true,
  clusterId: true,
  year: true,
  gate: true,
  headSchoolId: true,
  closedAt: true,
  cluster: {
    select: {
      code: true,
      names: { orderBy: { validFrom: 'desc' }, take: 1 },
      years: { select: { year: true, gate: true }, orderBy: { year: 'asc' } },
      terms: { select: { role: true, forYear: true, organisationId: true }, orderBy: { startsAt: 'asc' } },
    },
  },
  movements: {
    where: { level: { in: ['academy', 'cluster'] } },
    select: { level: true, theme: true, decision: true, launchedAt: true, announcedAt: true },
  },
  meetings: {
    where: {
      kind: { in: ['seminar', 'summing_up'] },
      state: { in: ['convened', 'open', 'held'] },
    },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      title: true,
      startsAt: true,
      place: true,
      hostId: true,
      parts: { orderBy: { position: 'asc' }, select: { title: true, minutes: true } },
      seminar: {
        select: {
          topic: true,
          releases: {
            where: { supersededAt: null },
            select: {
              lines: { orderBy: { position: 'asc' }, select: { title: true, speaker: true, minutes: true } },
            },
          },
          papers: {
            where: { state: { in: ['accepted_spoken', 'accepted_proceedings'] } },
            select: { schoolId: true },
          },
        },
      },
      photos: { where: { isPublic: true }, orderBy: { at: 'asc' }, select: { fileId: true, caption: true } },
    },
  },
  nominations: {
    select: {
      state: true,
      organisationId: true,
      award: { select: { code: true, vi: true, en: true, position: true } },
    },
  },
  elections: {
    where: { state: { in: ['elected', 'recognised'] } },
    select: { forYear: true, role: true, organisationId: true, state: true, poll: { select: { kind: true } } },
  },
} satisfies Prisma.ClusterYearSelect

/** What everybody may read of a cluster's year; null when there is no such year, or it is only being prepared. */
export async function getPublicYear(clusterCode: string, year: number): Promise<PublicYear | null> {
  const [row, clock] = await Promise.all([
    db().clusterYear.findFirst({ where: { year, cluster: { code: clusterCode } }, select: chosen }),
    db().$queryRaw<{ now: Date; demonstration: boolean }[]>`
      select field_now() as now, demonstration from installation where id = 1`,
  ])
  const time = clock[0]
  if (!row || !time || row.gate === 'preparation') return null
  const schools = await listYearSchools(db(), yearOf(row), time.now)
  const { terms, names, years } = row.cluster
  const inTerm = (role: 'head' | 'deputy'): string[] =>
    terms.filter((term) => term.role === role && term.forYear === year).map((term) => term.organisationId)
  return {
    year: yearOf(row),
    now: time.now,
    cluster: {
      name: { vi: names[0]?.vi ?? clusterCode, en: names[0]?.en ?? clusterCode },
      short: { vi: names[0]?.shortVi ?? clusterCode, en: names[0]?.shortEn ?? clusterCode },
    },
    theme: themeOf(row.movements),
    schools,
    headId: inTerm('head')[0] ?? row.headSchoolId,
    deputyIds: inTerm('deputy'),
    events: row.meetings.map(eventOf),
    awards: publicAwards(row.nominations),
    next: nextOf(row.elections),
    photos: row.meetings.flatMap((meeting) => meeting.photos),
    years: years.filter((one) => one.gate !== 'preparation').map((one) => one.year),
    demonstration: time.demonstration,
  }
}

type Movements = {
  level: string
  theme: string
  decision: string | null
  launchedAt: Date | null
  announcedAt: Date | null
}

function themeOf(movements: Movements[]): PublicYear['theme'] {
  const known = movements.filter((one) => one.launchedAt ?? one.announcedAt)
  const movement = known.find((one) => one.level === 'academy') ?? known[0]
  return movement ? { text: movement.theme, decision: movement.decision } : null
}

type MeetingRow = {
  id: string
  kind: string
  title: string
  startsAt: Date
  place: string
  hostId: string
  parts: { title: string; minutes: number }[]
  seminar: {
    topic: string
    releases: { lines: { title: string; speaker: string; minutes: number }[] }[]
    papers: { schoolId: string }[]
  } | null
}

function eventOf(meeting: MeetingRow): PublicEvent {
  const { seminar } = meeting
  const published = seminar?.releases[0]?.lines ?? []
  return {
    id: meeting.id,
    kind: meeting.kind === 'seminar' ? 'seminar' : 'summing_up',
    title: seminar?.topic ?? meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    hostId: meeting.hostId,
    lines: programmeClock(meeting.startsAt, seminar ? published : meeting.parts),
    papers: seminar?.papers.length ?? 0,
    schools: new Set(seminar?.papers.map((paper) => paper.schoolId)).size,
  }
}

type ElectionRow = {
  forYear: number
  role: string
  organisationId: string | null
  state: string
  poll: { kind: string } | null
}

function nextOf(elections: ElectionRow[]): PublicYear['next'] {
  const [first] = elections
  if (!first) return null
  const elected = (role: string): string[] =>
    elections.flatMap((one) => (one.role === role && one.organisationId ? [one.organisationId] : []))
  return {
    year: first.forYear,
    headId: elected('head')[0] ?? null,
    deputyIds: elected('deputy'),
    official: elections.every((one) => one.state === 'recognised' || one.organisationId === null),
    byAgreement: elections.every((one) => one.poll?.kind === 'agreement'),
  }
}

export type PublicCluster = { code: string; name: Bilingual; schools: number; years: number[] }

/** The clusters that have a year to show, by code, with their years newest first. */
export async function listPublicClusters(): Promise<PublicCluster[]> {
  const rows = await db().cluster.findMany({
    orderBy: { code: 'asc' },
    select: {
      code: true,
      names: { orderBy: { validFrom: 'desc' }, take: 1 },
      years: {
        where: { gate: { not: 'preparation' } },
        orderBy: { year: 'desc' },
        select: { year: true, _count: { select: { schools: true } } },
      },
    },
  })
  return rows
    .filter((row) => row.years.length > 0)
    .map(({ code, names, years }) => ({
      code,
      name: { vi: names[0]?.vi ?? code, en: names[0]?.en ?? code },
      schools: years[0]?._count.schools ?? 0,
      years: years.map((one) => one.year),
    }))
}
