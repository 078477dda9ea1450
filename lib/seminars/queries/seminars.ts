import 'server-only'
import { listYearSchools, ownYearSchool, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { allowed, firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { isOfHost, mayEditSeminar, mayRunSeminar, maySeeSeminars, maySpeakForSchool } from '../policy'
import { checkAhead, checkCall, checkCalled, phaseOf, type Phase, type SeminarFacts } from '../rules/windows'
import { factColumns, factsOf } from './find'

const nobody: Bilingual = { vi: '', en: '' }

export type SeminarRow = {
  id: string
  topic: string
  startsAt: Date
  endsAt: Date
  place: string
  host: Bilingual
  phase: Phase
  titlesCloseAt: Date
  papersCloseAt: Date
  papers: number
  accepted: number
}

/** The seminars of a year in the order of their days; in three queries however many there are. */
export async function listSeminars(ctx: Context, year: Year): Promise<SeminarRow[]> {
  if (!maySeeSeminars(ctx.actor, year).ok) return []
  const [rows, schools, counts] = await Promise.all([
    db().seminar.findMany({
      where: { yearId: year.id },
      orderBy: [{ meeting: { startsAt: 'asc' } }, { id: 'asc' }],
      select: factColumns,
    }),
    listYearSchools(db(), year, ctx.now),
    db().paper.groupBy({
      by: ['seminarId', 'state'],
      where: { seminar: { yearId: year.id }, state: { notIn: ['withdrawn', 'declined'] } },
      _count: true,
    }),
  ])
  const count = (id: string, states?: string[]): number =>
    counts
      .filter((row) => row.seminarId === id && (!states || states.includes(row.state)))
      .reduce((sum, row) => sum + row._count, 0)
  return rows.map(factsOf).map((seminar) => ({
    id: seminar.id,
    topic: seminar.topic,
    startsAt: seminar.startsAt,
    endsAt: seminar.endsAt,
    place: seminar.place || seminar.link,
    host: nameIn(schools, seminar.hostId),
    phase: phaseOf(seminar, ctx.now),
    titlesCloseAt: seminar.titlesCloseAt,
    papersCloseAt: seminar.papersCloseAt,
    papers: count(seminar.id),
    accepted: seminar.programmePublishedAt ? count(seminar.id, ['accepted_spoken', 'accepted_proceedings']) : 0,
  }))
}

const nameIn = (schools: YearSchoolNames[], id: string): Bilingual =>
  schools.find((one) => one.id === id)?.name ?? nobody

type SeminarChanges = Record<string, { from: string; to: string }>

export type SeminarView = SeminarFacts & {
  meetingId: string
  purpose: string
  themes: string[]
  rulesText: string
  pagesMin: number
  pagesMax: number
  font: string
  abstractMin: number
  abstractMax: number
  keywordsMin: number
  keywordsMax: number
  contact: string
  suggestions: string[]
  organisers: string
  /** schools that said that they bring no paper */
  abstentions: { schoolId: string; reason: string; saidAt: Date }[]
  /** the search in which its day was found */
  datesId: string | null
  /** what was changed after the call, the earliest first */
  changes: { at: Date; fields: SeminarChanges }[]
  version: number
  host: Bilingual
  officers: { role: 'presidium' | 'secretary'; label: string; chairs: boolean }[]
  phase: Phase
  /** reads as one of the host's people */
  ofHost: boolean
  acts: { change: Verdict; call: Verdict; edit: Verdict; bringNone: Verdict }
}

/** One seminar of a year for who may see it, with what the reader may do. */
export async function getSeminar(ctx: Context, year: Year, seminarId: string): Promise<SeminarView | null> {
  if (!maySeeSeminars(ctx.actor, year).ok) return null
  const row = await db().seminar.findFirst({
    where: { id: seminarId, yearId: year.id },
    include: {
      meeting: {
        include: {
          officers: { orderBy: [{ role: 'asc' }, { position: 'asc' }] },
          changes: { orderBy: { at: 'asc' } },
        },
      },
      changes: { orderBy: { at: 'asc' } },
      dates: { select: { id: true } },
      abstentions: { select: { schoolId: true, reason: true, saidAt: true } },
    },
  })
  if (!row) return null
  const schools = await listYearSchools(db(), year, ctx.now)
  const { meeting, changes, dates, ...own } = row
  const facts = factsOf({ ...own, meeting })
  return {
    ...own,
    ...facts,
    host: nameIn(schools, meeting.hostId),
    datesId: dates?.id ?? null,
    changes: [...changes, ...meeting.changes]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, changes: fields }) => ({ at, fields: fields as SeminarChanges })),
    officers: meeting.officers.map(({ role, label, chairs }) => ({ role, label, chairs })),
    phase: phaseOf(facts, ctx.now),
    ofHost: isOfHost(ctx.actor, year, facts),
    acts: {
      change: firstRefusal(mayRunSeminar(ctx.actor, year, facts.hostId), checkAhead(facts, ctx.now)),
      call: firstRefusal(mayRunSeminar(ctx.actor, year, facts.hostId), checkCall(facts, ctx.now)),
      edit: firstRefusal(mayEditSeminar(ctx.actor, year, facts), checkAhead(facts, ctx.now)),
      bringNone: await mayBringNone(ctx, year, facts, row.abstentions),
    },
  }
}

/** Whether the reader may still say for a school of the year that it brings no paper. */
async function mayBringNone(
  ctx: Context,
  year: Year,
  seminar: SeminarFacts,
  abstentions: SeminarView['abstentions'],
): Promise<Verdict> {
  const schoolId = await ownYearSchool(db(), ctx.actor, year.id)
  const may = firstRefusal(
    maySpeakForSchool(ctx.actor, year, schoolId),
    checkAhead(seminar, ctx.now),
    checkCalled(seminar),
  )
  if (!may.ok || !schoolId) return may
  const said = abstentions.find((one) => one.schoolId === schoolId)
  if (said) return refuse('seminars.abstained', { when: said.saidAt })
  const papers = await db().paper.count({ where: { seminarId: seminar.id, schoolId, state: { not: 'withdrawn' } } })
  return papers > 0 ? refuse('seminars.has_paper') : allowed
}

export type ScheduleChoices = {
  hosts: { id: string; name: Bilingual }[]
  defaults: Record<'pagesMin' | 'pagesMax' | 'abstractMin' | 'abstractMax' | 'keywordsMin' | 'keywordsMax', number>
  may: Verdict
}

/** What the form of a new seminar offers: the schools that may host it, and the rulebook's paper rules. */
export async function scheduleChoices(ctx: Context, year: Year): Promise<ScheduleChoices> {
  const [schools, terms, rules] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().term.findMany({
      where: {
        clusterId: year.clusterId,
        startsAt: { lte: ctx.now },
        OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
      },
      orderBy: [{ role: 'asc' }, { startsAt: 'asc' }],
      select: { organisationId: true },
    }),
    readRules(
      db(),
      ['papers.pages', 'papers.abstract_words', 'papers.keywords'],
      { clusterId: year.clusterId, year: year.year },
      fieldDay(ctx.now),
    ),
  ])
  const leading = [...new Set([year.headSchoolId, ...terms.map((term) => term.organisationId)])]
  const hosts = leading.flatMap((id) =>
    id && mayRunSeminar(ctx.actor, year, id).ok ? schools.filter((school) => school.id === id) : [],
  )
  return {
    hosts: hosts.map(({ id, name }) => ({ id, name })),
    defaults: {
      pagesMin: rules['papers.pages'].value.min,
      pagesMax: rules['papers.pages'].value.max,
      abstractMin: rules['papers.abstract_words'].value.min,
      abstractMax: rules['papers.abstract_words'].value.max,
      keywordsMin: rules['papers.keywords'].value.min,
      keywordsMax: rules['papers.keywords'].value.max,
    },
    may: mayRunSeminar(ctx.actor, year, hosts[0]?.id ?? year.headSchoolId ?? ''),
  }
}
