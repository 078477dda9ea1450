import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { isOfHost, mayEditSeminar, maySeeSeminars } from '../policy'
import { programmeChanges, type ProgrammeChange } from '../rules/changes-of-programme'
import { checkRelease, programmeRemarks, timetable, type ProgrammeRemark } from '../rules/programme'
import type { ProposedPaper } from '../rules/proposal'
import { checkAhead, type SeminarFacts } from '../rules/windows'
import type { ProgrammeKind } from '../schema'
import {
  draftLines,
  factColumns,
  factsOf,
  releaseInForce,
  spokenPapers,
  type FoundLine,
  type SpokenPaper,
} from './find'

export type ProgrammeItemView = {
  id: string
  kind: ProgrammeKind
  title: string
  speaker: string
  school: Bilingual | null
  paperId: string | null
  minutes: number
  startsAt: Date
  endsAt: Date
}

export type ReleaseView = { number: number; at: Date; items: ProgrammeItemView[] }

/** What the host's people work on. */
export type DraftView = {
  items: ProgrammeItemView[]
  remarks: ProgrammeRemark[]
  /** what is different from the released version; none before the first */
  changes: ProgrammeChange[]
  version: number
  /** accepted to be spoken */
  spoken: (ProposedPaper & { school: Bilingual | null })[]
  spokenMinutes: number
  themes: string[]
  presidium: string[]
  acts: { edit: Verdict; release: Verdict }
}

export type ProgrammeView = { released: ReleaseView | null; draft: DraftView | null }

/** A seminar's programme: the released version for everybody, the draft for the host's people alone; null where there is neither. */
export async function getProgramme(ctx: Context, year: Year, seminarId: string): Promise<ProgrammeView | null> {
  if (!maySeeSeminars(ctx.actor, year).ok) return null
  const row = await db().seminar.findFirst({
    where: { id: seminarId, yearId: year.id },
    select: { ...factColumns, version: true, themes: true },
  })
  if (!row) return null
  const seminar = factsOf(row)
  const ofHost = isOfHost(ctx.actor, year, seminar)
  const [release, schools] = await Promise.all([releaseInForce(db(), seminarId), listYearSchools(db(), year, ctx.now)])
  if (!release && !ofHost) return null
  return {
    released: release && {
      ...{ number: release.number, at: release.at },
      items: viewOf(release.lines, seminar.startsAt, schools),
    },
    draft: ofHost ? await draftOf(ctx, year, { ...row, seminar, schools, released: release?.lines ?? null }) : null,
  }
}

const shortOf = (schools: readonly YearSchoolNames[], id: string | undefined): Bilingual | null =>
  schools.find((school) => school.id === id)?.short ?? null

const viewOf = (
  lines: readonly FoundLine[],
  startsAt: Date,
  schools: readonly YearSchoolNames[],
): ProgrammeItemView[] =>
  timetable(lines, startsAt).map(({ paper, ...line }) => ({ ...line, school: shortOf(schools, paper?.schoolId) }))

type Material = {
  seminar: SeminarFacts
  version: number
  themes: string[]
  schools: YearSchoolNames[]
  released: FoundLine[] | null
}

async function draftOf(ctx: Context, year: Year, it: Material): Promise<DraftView> {
  const { seminar, schools, released } = it
  const [lines, spoken, minutes, presidium] = await Promise.all([
    draftLines(db(), seminar.id),
    spokenPapers(db(), seminar.id),
    readRule(db(), 'papers.spoken_minutes', { clusterId: year.clusterId, year: year.year }, fieldDay(ctx.now)),
    presidiumOf(seminar.id),
  ])
  const may = firstRefusal(mayEditSeminar(ctx.actor, year, seminar), checkAhead(seminar, ctx.now))
  const changes = released ? programmeChanges(released, lines, seminar.startsAt) : []
  const spokenIds = spoken.map((paper) => paper.id)
  const changed = !released || changes.length > 0
  return {
    items: viewOf(lines, seminar.startsAt, schools),
    remarks: programmeRemarks(
      lines.map((line) => ({ ...line, school: line.paper?.schoolId ?? '' })),
      seminar,
      presidium,
    ),
    ...{ changes, presidium, version: it.version, themes: it.themes, spokenMinutes: minutes.value },
    spoken: spoken.map((paper) => proposed(paper, schools)),
    acts: { edit: may, release: firstRefusal(may, checkRelease(lines, spokenIds, released, changed)) },
  }
}

function proposed(
  { schoolId, ...paper }: SpokenPaper,
  schools: readonly YearSchoolNames[],
): DraftView['spoken'][number] {
  const place = schools.findIndex((school) => school.id === schoolId)
  return { ...paper, school: shortOf(schools, schoolId), schoolPlace: place === -1 ? schools.length : place }
}

/** Who chairs, as it is written and by the names of the accounts. */
async function presidiumOf(seminarId: string): Promise<string[]> {
  const officers = await db().meetingOfficer.findMany({
    where: { role: 'presidium', meeting: { seminar: { id: seminarId } } },
    orderBy: { position: 'asc' },
    select: { label: true, personId: true },
  })
  const ids = officers.flatMap(({ personId }) => (personId ? [personId] : []))
  const people =
    ids.length > 0 ? await db().person.findMany({ where: { id: { in: ids } }, select: { name: true } }) : []
  return [...officers.map((one) => one.label), ...people.map((one) => one.name)]
}
