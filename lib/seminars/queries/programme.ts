import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { listYearSchools } from '@/lib/calendar/queries'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { isOfHost, mayEditSeminar, maySeeSeminars } from '../policy'
import { checkPublish, programmeRemarks, timetable, type ProgrammeRemark } from '../rules/programme'
import { checkAhead } from '../rules/windows'
import type { ProgrammeKind } from '../schema'
import { factColumns, factsOf, spokenPapers } from './find'

export type ProgrammeItemView = {
  kind: ProgrammeKind
  title: string
  speaker: string
  school: Bilingual | null
  paperId: string | null
  minutes: number
  startsAt: Date
  endsAt: Date
}

export type ProgrammeView = {
  items: ProgrammeItemView[]
  remarks: ProgrammeRemark[]
  publishedAt: Date | null
  version: number
  /** accepted to be spoken; for the host's people alone */
  spoken: { id: string; title: string; speaker: string; school: Bilingual | null }[]
  spokenMinutes: number
  acts: { edit: Verdict; publish: Verdict }
}

/** A seminar's programme: for everybody once it is published, before that for the host's people alone. */
export async function getProgramme(ctx: Context, year: Year, seminarId: string): Promise<ProgrammeView | null> {
  if (!maySeeSeminars(ctx.actor, year).ok) return null
  const row = await db().seminar.findFirst({
    where: { id: seminarId, yearId: year.id },
    select: {
      ...factColumns,
      version: true,
      programme: { orderBy: { position: 'asc' }, include: { paper: { select: { schoolId: true } } } },
    },
  })
  if (!row) return null
  const seminar = factsOf(row)
  const ofHost = isOfHost(ctx.actor, year, seminar)
  if (!seminar.programmePublishedAt && !ofHost) return null
  const [schools, spoken, minutes] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    spokenPapers(db(), seminarId),
    readRule(db(), 'papers.spoken_minutes', { clusterId: year.clusterId, year: year.year }, fieldDay(ctx.now)),
  ])
  const short = (id: string | undefined): Bilingual | null => schools.find((school) => school.id === id)?.short ?? null
  const may = firstRefusal(mayEditSeminar(ctx.actor, year, seminar), checkAhead(seminar, ctx.now))
  const spokenIds = spoken.map((paper) => paper.id)
  return {
    items: timetable(row.programme, seminar.startsAt).map(
      ({ paper, kind, title, speaker, paperId, minutes, ...hours }) => ({
        kind,
        title,
        speaker,
        paperId,
        minutes,
        school: short(paper?.schoolId),
        startsAt: hours.startsAt,
        endsAt: hours.endsAt,
      }),
    ),
    remarks: ofHost
      ? programmeRemarks(
          row.programme.map((line) => ({ ...line, school: line.paper?.schoolId ?? '' })),
          seminar,
        )
      : [],
    publishedAt: seminar.programmePublishedAt,
    version: row.version,
    spoken: ofHost ? spoken.map(({ schoolId, ...paper }) => ({ ...paper, school: short(schoolId) })) : [],
    spokenMinutes: minutes.value,
    acts: {
      edit: may,
      publish: firstRefusal(may, checkPublish(row.programme, spokenIds, seminar.programmePublishedAt)),
    },
  }
}
