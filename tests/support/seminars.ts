import { callSeminar } from '@/lib/seminars/commands/call-seminar'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import type { ProgrammeLine, SeminarDetails } from '@/lib/seminars/schema'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { registerTitle } from '@/lib/papers/commands/register-title'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import type { decidePaperSchema, WrittenPaper } from '@/lib/papers/schema'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import type { z } from 'zod'
import { noon, type School, type World } from './world'

const day = 86_400_000
const later = (days: number): Date => new Date(noon.getTime() + days * day)

/** Titles are open for 10 days from noon, papers for 20, and the seminar is on the 30th day, for four hours. */
export const seminarDetails = (world: World, changes: Partial<SeminarDetails> = {}): SeminarDetails => ({
  topic: 'Chủ đề minh họa',
  purpose: '',
  themes: ['Nội dung minh họa'],
  suggestions: [''],
  hostId: world.a.id,
  startsAt: later(30),
  endsAt: new Date(later(30).getTime() + 4 * 3_600_000),
  place: 'Hội trường',
  link: '',
  alongside: false,
  presidium: ['Hiệu trưởng trường A'],
  secretaries: [],
  titlesOpenAt: later(-1),
  titlesCloseAt: later(10),
  papersOpenAt: later(-1),
  papersCloseAt: later(20),
  lateAllowed: false,
  pagesMin: 1,
  pagesMax: 10,
  font: 'Times New Roman 14',
  abstractMin: 3,
  abstractMax: 200,
  keywordsMin: 1,
  keywordsMax: 5,
  rulesText: '',
  contact: '',
  organisers: '',
  blindReview: false,
  consentsNeeded: false,
  demandedFindings: [],
  ...changes,
})

export const days = { during: later(1), titlesClosed: later(11), papersClosed: later(21), over: later(31) }

export const code = (answer: Result<unknown> | { ok: true } | { ok: false; refusal: { code: string } }): string =>
  answer.ok ? 'ok' : answer.refusal.code

function done<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** A seminar of the head's, called to all schools. */
export async function openSeminar(world: World, changes: Partial<SeminarDetails> = {}): Promise<string> {
  const officer = asPerson(world.a.people.emulation_officer)
  const details = { yearId: world.yearId, ...seminarDetails(world, changes) }
  const { seminarId } = done(await scheduleSeminar(officer, details))
  done(await callSeminar(officer, { seminarId }))
  return seminarId
}

let count = 0

/** The title of a paper, registered by a school's lecturer. */
export async function registered(
  seminarId: string,
  school: School,
  title = `Tham luận minh họa ${++count}`,
): Promise<string> {
  const answer = await registerTitle(asPerson(school.people.lecturer), titleInput(seminarId, school, title))
  return done(answer).paperId
}

export const titleInput = (seminarId: string, school: School, title: string) => ({
  seminarId,
  schoolId: school.id,
  title,
  theme: '',
  authors: [authorOf(school)],
  presenter: '0',
})

export const authorOf = (school: School, row = '0', name = `lecturer ${school.code}`) => ({
  ...{ row, name, organisationId: school.id, affiliation: '', degree: '', post: '', email: '', phone: '' },
})

/** What a lecturer's form sends: as it stands, with a text. */
export async function written(
  paperId: string,
  changes: Partial<WrittenPaper> = {},
): Promise<WrittenPaper & { file: undefined }> {
  const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId }, include: { authors: true } })
  return {
    paperId,
    loadedAt: later(1000),
    title: paper.title,
    theme: paper.theme,
    abstract: 'Một hai ba bốn năm',
    keywords: ['minh họa'],
    text: 'Nội dung minh họa',
    authors: paper.authors.map(({ name, organisationId, affiliation, degree, post, email, phone }, at) => ({
      ...{ row: String(at), name, organisationId, affiliation, degree, post, email, phone },
    })),
    presenter: '0',
    file: undefined,
    ...changes,
  }
}

/** A paper handed in by a school's lecturer. */
export async function submitted(seminarId: string, school: School, title?: string): Promise<string> {
  const paperId = await registered(seminarId, school, title)
  done(await submitPaper(asPerson(school.people.lecturer), await written(paperId)))
  return paperId
}

export type DecisionOn = z.output<typeof decidePaperSchema>
type WithoutPaper<T> = T extends unknown ? Omit<T, 'paperId'> : never
type Word = WithoutPaper<DecisionOn>

/** A decision on a paper, made and released at once by one of the host's people; the first refusal of the two. */
export async function decided(who: string, paperId: string, word: Word): Promise<Result<unknown>> {
  const answer = await decidePaper(asPerson(who), { ...word, paperId })
  return answer.ok ? release(who, [paperId]) : answer
}

/** Releases what was decided on these papers of one seminar, as it stands now. */
export async function release(who: string, paperIds: string[]): Promise<Result<unknown>> {
  const seen = await db().paperDecision.findMany({
    where: { paperId: { in: paperIds } },
    select: { paperId: true, version: true },
  })
  const { seminarId } = await db().paper.findUniqueOrThrow({ where: { id: paperIds[0]! }, select: { seminarId: true } })
  return releaseDecisions(asPerson(who), { seminarId, seen })
}

/** A paper accepted by the head. */
export async function accepted(
  world: World,
  seminarId: string,
  school: School,
  as: 'spoken' | 'proceedings' = 'spoken',
): Promise<string> {
  const paperId = await submitted(seminarId, school)
  done(await decided(world.a.people.emulation_officer, paperId, { kind: as }))
  return paperId
}

/** Releases the draft of a programme as it stands now. */
export async function releaseProgramme(who: string, seminarId: string): Promise<Result<{ number: number }>> {
  const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId }, select: { version: true } })
  return publishProgramme(asPerson(who), { seminarId, version })
}

/** Sets the draft of a programme as it stands now. */
export async function draftProgramme(
  who: string,
  seminarId: string,
  items: ProgrammeLine[],
): Promise<Result<{ seminarId: string }>> {
  const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId }, select: { version: true } })
  return saveProgramme(asPerson(who), { seminarId, version, items })
}

export const lineOf = {
  other: (kind: ProgrammeLine['kind'], title: string, minutes = 10): ProgrammeLine => ({
    ...{ kind, title, minutes, speaker: '', paperId: null },
  }),
  paper: (paperId: string, minutes = 8): ProgrammeLine => ({ kind: 'paper', title: '', speaker: '', paperId, minutes }),
}

/** What the audit says of a thing, the latest first. */
export const auditOf = (subjectId: string) =>
  db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'desc' } })
