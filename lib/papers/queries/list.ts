import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { isStaffOf } from '@/lib/people/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { isOfHost, maySeeSeminars } from '@/lib/seminars/policy'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { hidesAuthors, isOfAuthorsSchool } from '../policy'
import { isAccepted } from '../rules/states'
import type { PaperState } from '../schema'

/** A line of the list as few plain values: seven hundred of them travel to the browser. */
export type PaperLine = [
  id: string,
  title: string,
  /** place in `schools`; -1 where it is not told */
  school: number,
  authors: string,
  /** null where the reader does not learn it yet */
  state: PaperState | null,
  /** handed in, in ms; null when not, or not told */
  submitted: number | null,
  late: 0 | 1,
  /** may be opened */
  open: 0 | 1,
]

export type PaperList = { schools: { code: string; short: Bilingual }[]; ownSchool: number | null; lines: PaperLine[] }

/**
 * All papers of a seminar in Vietnamese order: titles for everybody of the year, schools and authors too unless reviewers are to
 * read without them; where a paper stands only
 * for its own schools and the host, until the programme is published. Withdrawn and declined ones only for those.
 */
export async function listPapers(ctx: Context, year: Year, seminarId: string): Promise<PaperList | null> {
  if (!maySeeSeminars(ctx.actor, year).ok) return null
  const seminarRow = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!seminarRow) return null
  const seminar = factsOf(seminarRow)
  const [schools, rows] = await Promise.all([listYearSchools(db(), year, ctx.now), listRows(seminarId)])
  const place = new Map(schools.map((school, at) => [school.id, at]))
  const ofHost = isOfHost(ctx.actor, year, seminar)
  const published = seminar.programmePublishedAt !== null
  const lines = rows.flatMap((row): PaperLine[] => {
    const inside = ofHost || isOfAuthorsSchool(ctx.actor, row)
    const gone = row.state === 'withdrawn' || row.state === 'declined'
    if (gone && !inside) return []
    const open = inside || (published && isAccepted(row.state))
    const hidden = !inside && hidesAuthors(seminar)
    const told = inside || (published && isAccepted(row.state))
    return [
      [
        row.id,
        row.title,
        hidden ? -1 : (place.get(row.schoolId) ?? 0),
        hidden ? '' : row.authors,
        told ? row.state : null,
        inside && row.submittedAt ? row.submittedAt.getTime() : null,
        inside && row.late ? 1 : 0,
        open ? 1 : 0,
      ],
    ]
  })
  const own = schools.findIndex((school) => isStaffOf(ctx.actor, school.id))
  return { schools: schools.map(({ code, short }) => ({ code, short })), ownSchool: own === -1 ? null : own, lines }
}

type Row = {
  id: string
  title: string
  schoolId: string
  authors: string
  authorSchoolIds: string[]
  state: PaperState
  submittedAt: Date | null
  late: boolean
}

const listRows = (seminarId: string): Promise<Row[]> => db().$queryRaw<Row[]>`
  select p.id, p.title, p.school_id as "schoolId", p.state::text, p.submitted_at as "submittedAt", p.late,
    coalesce(string_agg(case when a.organisation_id is null then a.name || ' (' || a.affiliation || ')' else a.name end,
      ', ' order by a.position), '') as authors,
    coalesce(array_agg(distinct a.organisation_id::text) filter (where a.organisation_id is not null), '{}')
      as "authorSchoolIds"
  from papers p left join paper_authors a on a.paper_id = p.id
  where p.seminar_id = ${seminarId}::uuid
  group by p.id
  order by p.title collate "vi-x-icu", p.id`

export type SchoolPapers = { schoolId: string; registered: number; submitted: number; accepted: number; spoken: number }

/** How many papers each school has in a seminar: registered at all, handed in, accepted, spoken; withdrawn and declined ones left out. */
export async function listPaperCounts(ctx: Context, year: Year, seminarId: string): Promise<SchoolPapers[]> {
  if (!maySeeSeminars(ctx.actor, year).ok) return []
  const rows = await db().paper.groupBy({
    by: ['schoolId', 'state'],
    where: {
      seminar: { id: seminarId, yearId: year.id },
      state: { notIn: ['withdrawn', 'declined'] },
    },
    _count: true,
  })
  const sum = (schoolId: string, fits: (state: PaperState) => boolean): number =>
    rows.filter((row) => row.schoolId === schoolId && fits(row.state)).reduce((total, row) => total + row._count, 0)
  return [...new Set(rows.map((row) => row.schoolId))].map((schoolId) => ({
    schoolId,
    registered: sum(schoolId, () => true),
    submitted: sum(schoolId, (state) => state !== 'registered'),
    accepted: sum(schoolId, isAccepted),
    spoken: sum(schoolId, (state) => state === 'accepted_spoken'),
  }))
}
