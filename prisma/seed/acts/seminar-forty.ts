import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { explainSimilarity } from '@/lib/papers/commands/explain-similarity'
import { registerTitle } from '@/lib/papers/commands/register-title'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { assignByRule } from '@/lib/reviews/commands/assign-by-rule'
import { submitReview } from '@/lib/reviews/commands/submit-review'
import { callSeminar } from '@/lib/seminars/commands/call-seminar'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { scheduleSeminar } from '@/lib/seminars/commands/schedule-seminar'
import { inVietnam } from '@/lib/platform/clock'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { bodyOf, secondPapers, secondSeminar, type SecondPaper } from '../facts/seminar-forty'
import { review2022, words2022 } from '../facts/seminar-2022'
import { illustrative } from '../facts/papers-2022'
import { scanFile, upload } from '../sample-files'
import { samplePaper } from '../sample-paper'
import { act, at, organisationOf, yearOf } from '../stage'
import { authorsOf } from './papers'

const host = ['NA', 'emulation_officer'] as const
const keywords = ['học liệu số', 'lớp trực tuyến', 'đánh giá học viên']

const theSeminar = () =>
  db().seminar.findFirstOrThrow({ where: { topic: secondSeminar.topic }, select: { id: true, version: true } })

async function thePaper({ number }: SecondPaper): Promise<string> {
  const row = await db().paper.findFirstOrThrow({ where: { title: illustrative(number) }, select: { id: true } })
  return row.id
}

/** The second seminar is scheduled and called: 01/08/2022. */
export async function callSecond(): Promise<void> {
  await at('2022-08-01', '09:00')
  const yearId = await yearOf('BTB', 2022)
  const hostId = await organisationOf('NA')
  const { seminarId } = await act(scheduleSeminar, host, { ...secondSeminar, yearId, hostId })
  await act(callSeminar, host, { seminarId })
}

/** Its titles are registered: 15/08/2022. */
export async function registerSecond(): Promise<void> {
  const { id: seminarId } = await theSeminar()
  await at('2022-08-15', '08:00')
  for (const paper of secondPapers)
    await act(registerTitle, [paper.school, 'lecturer'], {
      ...{ seminarId, schoolId: await organisationOf(paper.school), title: illustrative(paper.number) },
      theme: secondSeminar.themes[paper.number % secondSeminar.themes.length] ?? '',
      ...{ authors: await authorsOf({ ...paper, state: 'registered' }), presenter: '0' },
    })
}

/** Its papers are handed in, as Word files, as scans, and written here: 12/09/2022. */
export async function submitSecond(): Promise<void> {
  await at('2022-09-12', '08:00')
  for (const paper of secondPapers) if (paper.state !== 'registered') await submit(paper)
  for (const paper of secondPapers.filter(({ state }) => state === 'withdrawn'))
    await act(withdrawPaper, [paper.school, 'lecturer'], {
      paperId: await thePaper(paper),
      reason: 'Nội dung minh họa.',
    })
  const explaining = secondPapers.find(({ number }) => number === 23)!
  await act(explainSimilarity, [explaining.school, 'lecturer'], {
    paperId: await thePaper(explaining),
    text: 'Đoạn về lớp học qua điện thoại do hai trường cùng soạn trong một đề tài chung (minh họa).',
  })
}

function contentOf(paper: SecondPaper, authors: readonly { name: string }[]) {
  const title = illustrative(paper.number)
  const body = bodyOf(paper.number)
  if (paper.kind === 'here') return { text: body.join('\n\n'), file: undefined }
  if (paper.kind === 'scan') return { text: '', file: upload(`${title}.pdf`, scanFile(6)) }
  const head = [title, authors.map((one) => one.name).join(', '), `Tóm tắt: ${words2022.abstract}`]
  const lines = [...head, `Từ khóa: ${keywords.join(', ')}`, ...body]
  return { text: '', file: upload(`${title}.docx`, samplePaper(lines, { pages: 6 + (paper.number % 4) })) }
}

async function submit(paper: SecondPaper): Promise<void> {
  const paperId = await thePaper(paper)
  const { theme } = await db().paper.findUniqueOrThrow({ where: { id: paperId }, select: { theme: true } })
  const authors = await authorsOf({ ...paper, state: 'registered' })
  await act(submitPaper, [paper.school, 'lecturer'], {
    ...{ paperId, loadedAt: inVietnam('2030-01-01'), title: illustrative(paper.number), theme, keywords },
    ...{ abstract: words2022.abstract, authors, presenter: '0', ...contentOf(paper, authors) },
  })
}

/** All are reviewed by rule, and most reviews come in: 07/10 and 10/10/2022. */
export async function reviewSecond(): Promise<void> {
  const { id: seminarId } = await theSeminar()
  await at('2022-10-07', '09:00')
  await act(assignByRule, host, { seminarId, perPaper: 1, dueAt: inVietnam('2022-10-11', '17:00') })
  await at('2022-10-10', '09:00')
  const reviews = await db().review.findMany({ where: { paper: { seminarId } }, orderBy: { id: 'asc' } })
  for (const review of reviews.filter((_, place) => place % 4 !== 0)) {
    const answer = await submitReview(asPerson(review.reviewerId), { ...review2022, reviewId: review.id })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
}

/** Decisions are made and released, the programme too; on four papers the host has decided and said nothing yet. */
export async function decideSecond(): Promise<void> {
  const { id: seminarId } = await theSeminar()
  await at('2022-10-11', '09:00')
  for (const paper of secondPapers) await judge(paper)
  const seen = await db().paperDecision.findMany({
    where: { paper: { seminarId } },
    select: { paperId: true, version: true },
  })
  await act(releaseDecisions, host, { seminarId, seen })
  await at('2022-10-12', '09:00')
  await publish()
  await at('2022-10-14', '09:00')
  for (const paper of secondPapers.filter(({ state }) => state === 'submitted'))
    await act(decidePaper, host, { paperId: await thePaper(paper), kind: 'proceedings' })
}

async function judge(paper: SecondPaper): Promise<void> {
  const paperId = await thePaper(paper)
  if (paper.state === 'accepted_spoken') await act(decidePaper, host, { paperId, kind: 'spoken' })
  if (paper.state === 'accepted_proceedings') await act(decidePaper, host, { paperId, kind: 'proceedings' })
  if (paper.state === 'declined')
    await act(decidePaper, host, { paperId, kind: 'decline', reason: 'Nội dung minh họa.' })
  if (paper.state === 'revision_asked') {
    const reviseBy = inVietnam('2022-10-21', '17:00')
    await act(decidePaper, host, { paperId, kind: 'revise', points: words2022.points, reviseBy })
  }
}

async function publish(): Promise<void> {
  const { id: seminarId, version } = await theSeminar()
  const spoken = await db().paper.findMany({
    where: { seminarId, state: 'accepted_spoken' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  const line = { title: '', speaker: '', paperId: null }
  const papers = spoken.map((paper) => ({ ...line, kind: 'paper' as const, paperId: paper.id, minutes: 12 }))
  await act(saveProgramme, host, {
    ...{ seminarId, version },
    items: [
      { ...line, kind: 'opening', title: 'Khai mạc (minh họa)', minutes: 10 },
      ...papers.slice(0, 6),
      { ...line, kind: 'break', title: 'Giải lao', minutes: 15 },
      ...papers.slice(6),
      { ...line, kind: 'discussion', title: 'Thảo luận', minutes: 30 },
      { ...line, kind: 'conclusion', title: 'Kết luận (minh họa)', minutes: 10 },
    ],
  })
  await act(publishProgramme, host, { seminarId, version: (await theSeminar()).version })
}
