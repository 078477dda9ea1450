import { answerDates } from '@/lib/seminars/commands/answer-dates'
import { proposeDates } from '@/lib/seminars/commands/propose-dates'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import { callSeminar } from '@/lib/seminars/commands/call-seminar'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { answerPoint } from '@/lib/papers/commands/answer-point'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { registerTitle } from '@/lib/papers/commands/register-title'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { assignReview } from '@/lib/reviews/commands/assign-review'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { inVietnam } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { upload } from '../sample-files'
import { samplePaper } from '../sample-paper'
import { act, at, organisationOf, personOf, yearOf } from '../stage'
import { dates2022, daysSuit2022, review2022, seminar2022, words2022 } from '../facts/seminar-2022'
import { illustrative, papers2022, type SeedPaper } from '../facts/papers-2022'

const host = ['NA', 'emulation_officer'] as const

async function theSeminar(): Promise<{ id: string; version: number }> {
  const yearId = await yearOf('BTB', 2022)
  const { topic } = seminar2022
  return db().seminar.findFirstOrThrow({ where: { yearId, topic }, select: { id: true, version: true } })
}

async function thePaper(number: number): Promise<string> {
  const { id } = await theSeminar()
  const row = await db().paper.findFirstOrThrow({
    where: { seminarId: id, title: illustrative(number) },
    select: { id: true },
  })
  return row.id
}

/** Three days are proposed on 22/08/2022 and answered by all schools; that it was done so is illustrative. */
async function findDay(yearId: string, hostId: string): Promise<string> {
  const { topic } = seminar2022
  await at('2022-08-22', '09:00')
  const { searchId } = await act(proposeDates, host, { ...dates2022, yearId, hostId, topic })
  const options = await db().dateOption.findMany({ where: { searchId }, orderBy: { day: 'asc' } })
  for (const [index, [school, suits]] of Object.entries(daysSuit2022).entries()) {
    await at('2022-08-25', `08:${String(index + 10)}`)
    const answers = options.map((one, place) => ({ optionId: one.id, suits: suits[place] ?? 'no' }))
    await act(answerDates, [school, 'emulation_officer'], { searchId, answers })
  }
  return options[1]!.id
}

/** The head finds the day with the schools, schedules the seminar of 08/11/2022 and calls the schools: 30/08 and 05/09/2022. */
export async function callForPapers(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const hostId = await organisationOf('NA')
  const optionId = await findDay(yearId, hostId)
  await at('2022-08-30', '09:00')
  const { seminarId } = await act(scheduleSeminar, host, { ...seminar2022, yearId, hostId, optionId })
  await at('2022-09-05', '08:00')
  await act(callSeminar, host, { seminarId })
}

/** The schools register, write and submit; the head's people read: from 14/09 to 06/10/2022, papers in all states. */
export async function writePapers(): Promise<void> {
  for (const [index, paper] of papers2022.entries()) {
    await at('2022-09-14', `08:${String(index + 10)}`)
    await register(paper)
  }
  const submitted = papers2022.filter((paper) => paper.state !== 'registered')
  for (const [index, paper] of submitted.entries()) {
    await at('2022-10-03', `09:${String(index + 10)}`)
    await submit(paper)
  }
  for (const [index, paper] of submitted.entries()) {
    await at('2022-10-06', `14:${String(index + 10)}`)
    await judge(paper)
  }
  await at('2022-10-06', '16:30')
  await releaseAll()
}

/** Authors who were asked for changes have made two of them, and of a paper that waits the host has decided: 17/10/2022. */
export async function beginRevisions(): Promise<void> {
  await at('2022-10-17', '15:00')
  const waiting = papers2022.find((one) => one.state === 'submitted')
  if (waiting) await act(decidePaper, host, { paperId: await thePaper(waiting.number), kind: 'proceedings' })
  for (const paper of papers2022.filter((one) => one.state === 'revision_asked')) await tickTwo(paper)
}

/** The head's people ask for reviews of what waits, and one is in: 17/10/2022. */
export async function askForReviews(): Promise<void> {
  await at('2022-10-17', '15:30')
  const dueAt = inVietnam('2022-10-26', '17:00')
  const ask = async (number: number, reviewerId: string): Promise<string> => {
    const { reviewId } = await act(assignReview, host, { paperId: await thePaper(number), reviewerId, dueAt })
    return reviewId
  }
  await ask(5, await personOf('NA', 'principal'))
  await ask(5, await personOf('TH', 'emulation_officer'))
  const reviewId = await ask(4, await personOf('HT', 'lecturer'))
  await at('2022-10-17', '16:30')
  await act(submitReview, ['HT', 'lecturer'], { ...review2022, reviewId })
}

/** What was asked for is handed in: 20/10/2022. */
export async function finishPapers(): Promise<void> {
  await at('2022-10-20', '09:00')
  for (const paper of papers2022) {
    if (paper.state === 'registered' || paper.state === 'revision_asked') await submit(paper)
  }
}

/** The head's people decide on what was open: 31/10/2022. */
export async function acceptPapers(): Promise<void> {
  await at('2022-10-31', '09:00')
  for (const paper of papers2022) {
    const open = ['registered', 'submitted', 'revision_asked'].includes(paper.state)
    const spoken = paper.state !== 'registered'
    if (open) {
      const paperId = await thePaper(paper.number)
      await act(decidePaper, host, { paperId, kind: spoken ? 'spoken' : 'proceedings' })
    }
  }
  await releaseAll()
}

/** What the head's people decided is released in one act. */
async function releaseAll(): Promise<void> {
  const seminarId = (await theSeminar()).id
  const seen = await db().paperDecision.findMany({
    where: { paper: { seminarId } },
    select: { paperId: true, version: true },
  })
  await act(releaseDecisions, host, { seminarId, seen })
}

/** The programme is ordered and published: 02/11/2022. */
export async function publishSeminarProgramme(): Promise<void> {
  await at('2022-11-02', '10:00')
  const seminar = await theSeminar()
  const spoken = await db().paper.findMany({
    where: { seminarId: seminar.id, state: 'accepted_spoken' },
    orderBy: [{ school: { code: 'asc' } }, { id: 'asc' }],
    select: { id: true },
  })
  const line = { title: '', speaker: '', paperId: null }
  const office = 'Trường Chính trị tỉnh Nghệ An'
  await act(saveProgramme, host, {
    seminarId: seminar.id,
    version: seminar.version,
    items: [
      {
        ...line,
        kind: 'opening',
        title: 'Khai mạc, giới thiệu đại biểu',
        speaker: `Hiệu trưởng ${office}`,
        minutes: 10,
      },
      { ...line, kind: 'framing_report', title: 'Báo cáo đề dẫn', speaker: `Phó Hiệu trưởng ${office}`, minutes: 10 },
      ...spoken.map((paper) => ({ ...line, kind: 'paper' as const, paperId: paper.id, minutes: 8 })),
      { ...line, kind: 'discussion', title: 'Thảo luận', minutes: 15 },
      { ...line, kind: 'conclusion', title: 'Kết luận tọa đàm', speaker: 'Đoàn chủ tịch', minutes: 5 },
    ],
  })
  await act(publishProgramme, host, { seminarId: seminar.id, version: (await theSeminar()).version })
}

/** The authors of a paper as its form sends them. */
export async function authorsOf(paper: SeedPaper) {
  const codes = [paper.school, ...(paper.with ? [paper.with] : [])]
  return Promise.all(
    codes.map(async (code, at) => {
      const person = await db().person.findUniqueOrThrow({
        where: { id: await personOf(code, at === 0 ? 'lecturer' : 'vice_principal') },
      })
      const post = at === 0 ? 'Giảng viên (minh họa)' : 'Phó Hiệu trưởng (minh họa)'
      const organisationId = await organisationOf(code)
      const blank = { affiliation: '', degree: '', email: '', phone: '' }
      return { ...blank, row: String(at), name: person.name, organisationId, post }
    }),
  )
}

async function register(paper: SeedPaper): Promise<void> {
  await act(registerTitle, [paper.school, 'lecturer'], {
    seminarId: (await theSeminar()).id,
    schoolId: await organisationOf(paper.school),
    title: illustrative(paper.number),
    theme: seminar2022.themes[paper.number % seminar2022.themes.length] ?? '',
    authors: await authorsOf(paper),
    presenter: '0',
  })
}

const keywords = ['nghiên cứu khoa học', 'tổng kết thực tiễn', 'trường chính trị chuẩn']

// one paper is written in the product, the others come as Word files
const writtenHere = 2

// the first file has faults of form that its revision mends, another a narrow margin; the others keep to the rules
const faulty = 1
const narrow = 4

function fileOf({ number, state }: SeedPaper, authors: readonly { name: string }[], again: boolean) {
  const title = illustrative(number)
  const isFaulty = number === faulty && !again
  const lines = [
    title,
    authors.map((author) => author.name).join(', '),
    `Tóm tắt: ${words2022.abstract}`,
    ...(isFaulty ? [] : [`Từ khóa: ${keywords.join(', ')}`]),
    ...(again && state === 'revision_asked' ? words2022.revised : words2022.body),
  ]
  const look = { ...(isFaulty && { font: 'Arial' }), ...(number === narrow && { left: 20 }) }
  const content = samplePaper(lines, { pages: 6 + (number % 5), ...look })
  return { text: '', file: upload(`${title}.docx`, content) }
}

async function submit(paper: SeedPaper): Promise<void> {
  const paperId = await thePaper(paper.number)
  const title = illustrative(paper.number)
  for (const point of await db().demandedChange.findMany({ where: { paperId, tickedAt: null } }))
    await act(answerPoint, [paper.school, 'lecturer'], { pointId: point.id, mark: 'done', answer: '' })
  const row = await db().paper.findUniqueOrThrow({ where: { id: paperId }, select: { theme: true } })
  const authors = await authorsOf(paper)
  const again = (await db().paperVersion.count({ where: { paperId } })) > 0
  await act(submitPaper, [paper.school, 'lecturer'], {
    paperId,
    loadedAt: inVietnam('2030-01-01'),
    title,
    theme: row.theme,
    abstract: words2022.abstract,
    keywords,
    authors,
    presenter: '0',
    ...(paper.number === writtenHere
      ? { text: words2022.body.join('\n\n'), file: undefined }
      : fileOf(paper, authors, again)),
  })
}

async function judge(paper: SeedPaper): Promise<void> {
  const paperId = await thePaper(paper.number)
  const { state } = paper
  if (state === 'accepted_spoken') await act(decidePaper, host, { paperId, kind: 'spoken' })
  if (state === 'accepted_proceedings') await act(decidePaper, host, { paperId, kind: 'proceedings' })
  if (state === 'revision_asked') {
    const reviseBy = inVietnam('2022-10-21', '17:00')
    await act(decidePaper, host, { paperId, kind: 'revise', points: words2022.points, reviseBy })
  }
  if (state === 'declined')
    await act(decidePaper, host, { paperId, kind: 'decline', reason: 'Nội dung trùng với bài đã đăng (minh họa).' })
  if (state === 'withdrawn')
    await act(withdrawPaper, [paper.school, 'lecturer'], {
      paperId,
      reason: 'Tác giả chuyển sang đề tài khác (minh họa).',
    })
}

async function tickTwo(paper: SeedPaper): Promise<void> {
  const paperId = await thePaper(paper.number)
  const points = await db().demandedChange.findMany({ where: { paperId }, orderBy: { position: 'asc' }, take: 2 })
  for (const point of points)
    await act(answerPoint, [paper.school, 'lecturer'], { pointId: point.id, mark: 'done', answer: '' })
}
