import { expect, type Page } from '@playwright/test'
import { pdfFile, wordFile } from '@/prisma/seed/sample-files'
import { arrivedAt, lecturerOf, languageOf, officerOf, send, type Upload, type Walkers } from '../walk'
import { wordsOf } from '../words'
import { department, guests, head, schools, topic, year } from './facts'

export type Paper = { school: string; title: string; id: string }

const abstract = Array.from({ length: 110 }, (_, at) => (at === 0 ? 'Tóm tắt minh họa:' : `từ${at}`)).join(' ')
const word: Upload = {
  name: 'tham-luan-minh-hoa.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: wordFile(['Tham luận minh họa', abstract, 'Nội dung minh họa.'], { pages: 7 }),
}
const pdf: Upload = { name: 'tham-luan-minh-hoa.pdf', mimeType: 'application/pdf', buffer: pdfFile(6) }

/** The head schedules the seminar with its whole topic and calls the schools; each registers a title, one school two. */
export async function callForPapers({ page, press, moveClock }: Walkers): Promise<[seminar: string, Paper[]]> {
  await moveClock('2022-08-30T09:00')
  await press(head, `${year}/seminars/new`, 'seminar', {
    topic,
    themes: 'Nghiên cứu khoa học gắn với giảng dạy (minh họa)\nTổng kết thực tiễn ở cơ sở (minh họa)',
    startsAt: '2022-11-08T08:00',
    endsAt: '2022-11-08T10:00',
    place: 'Trường Chính trị tỉnh Nghệ An',
    presidium: guests[0] ?? '',
    secretaries: 'Cán bộ phụ trách thi đua Trường Chính trị tỉnh Nghệ An (minh họa)',
    titlesOpenAt: '2022-08-30T08:00',
    titlesCloseAt: '2022-10-20T17:00',
    papersOpenAt: '2022-08-30T08:00',
    papersCloseAt: '2022-10-28T17:00',
    abstractMin: '100',
    abstractMax: '200',
  })
  const seminar = `${year}/seminars/${await arrivedAt(page, 'seminars')}`
  await press(head, seminar, 'call')
  const papers: Paper[] = []
  for (const school of [...schools, 'HT']) {
    const title = `Tham luận minh họa ${papers.length + 1}`
    await press(lecturerOf(school), `${seminar}/register`, 'register', { title, theme: '(minh họa)' })
    papers.push({ school, title, id: await arrivedAt(page, 'papers') })
  }
  return [seminar, papers]
}

const paperAt = ({ id }: Paper): string => `${year}/papers/${id}`

/** All submit: one a Word file, one a PDF, the others their text. One is asked for changes, answers each and hands in anew. */
export async function writePapers(walkers: Walkers, seminar: string, papers: Paper[]): Promise<void> {
  const { page, go, press, moveClock } = walkers
  const [first] = papers
  if (!first) throw new Error('no paper was registered')
  await moveClock('2022-10-10T09:00')
  const written = { abstract, keywords: 'nghiên cứu khoa học, tổng kết thực tiễn, minh họa' }
  for (const [at, paper] of papers.entries()) {
    const content = at === 0 ? { file: word } : at === 1 ? { file: pdf } : { text: 'Nội dung minh họa.' }
    await press(lecturerOf(paper.school), `${paperAt(paper)}/write`, `paper-${paper.id}`, { ...written, ...content })
    await expect(page).toHaveURL(new RegExp(`${paperAt(paper)}$`))
  }
  await revise(walkers, seminar, first)
  for (const [at, paper] of papers.entries())
    await press(head, paperAt(paper), at < schools.length ? 'accept-spoken' : 'accept-proceedings')
  await go(lecturerOf(first.school), paperAt(first))
  const say = wordsOf(languageOf(page))
  await expect(page.getByText(say('papers.states.submitted'), { exact: true }).first()).toBeVisible()
  await release(walkers, seminar, papers.length)
}

/** The host looks over what was decided, and releases it in one act. */
async function release({ pressBehind }: Walkers, seminar: string, count: number): Promise<void> {
  await pressBehind(head, `${seminar}/decisions`, ['papers.decisions.release', { count }], 'release')
}

async function revise(walkers: Walkers, seminar: string, paper: Paper): Promise<void> {
  const { page, go, press, pressBehind } = walkers
  const author = lecturerOf(paper.school)
  const points = 'Ghi nguồn số liệu ở Bảng 1\nNêu rõ một cách làm mà trường khác áp dụng được'
  const asked = { points, reviseBy: '2022-10-21T17:00' }
  await pressBehind(head, paperAt(paper), 'papers.page.ask_revision', `revise-${paper.id}`, asked)
  await release(walkers, seminar, 1)
  await go(author, paperAt(paper))
  await expect(page.getByText('Ghi nguồn số liệu ở Bảng 1').first()).toBeVisible()
  await send(page, await formId(page, 'done-'))
  await page.locator('details:has(form[id^="why-"]) summary').click()
  await send(page, await formId(page, 'why-'), { answer: 'Cách làm đã nêu ở Phần II (minh họa).' })
  await press(author, `${paperAt(paper)}/write`, `paper-${paper.id}`, {
    file: { ...word, name: 'ban-sua-minh-hoa.docx' },
  })
  await expect(page.getByRole('main').locator('a[href^="/api/files/"]')).toHaveCount(2)
}

const formId = async (page: Page, prefix: string): Promise<string> =>
  (await page.locator(`form[id^="${prefix}"]`).first().getAttribute('id')) ?? ''

/** The host puts the spoken papers in order between opening and conclusion, and publishes; every school reads it. */
export async function publishProgramme({ page, go }: Walkers, seminar: string, papers: Paper[]): Promise<void> {
  await go(head, `${seminar}/programme`)
  const say = wordsOf(languageOf(page))
  const add = (kind: string) => page.getByRole('button', { name: say(`seminars.kinds.${kind}`), exact: true }).click()
  await add('opening')
  const waiting = page.getByRole('button', { name: new RegExp(`^${say('seminars.builder.place')}`) })
  await expect(waiting).toHaveCount(schools.length)
  for (const _ of schools) await waiting.first().click()
  await add('conclusion')
  const last = papers[schools.length - 1]?.title ?? ''
  await page.getByRole('button', { name: say('seminars.builder.up', { title: last }), exact: true }).click()
  await send(page, 'programme')
  await send(page, 'publish')
  await go(lecturerOf('DN'), `${seminar}/programme`)
  for (const paper of papers)
    await expect(page.getByText(paper.title, { exact: true })).toHaveCount(paper === papers.at(-1) ? 0 : 1)
}

/** A school proposes something to the Academy out of the seminar; it is received and answered, and the asker reads it. */
export async function propose({ page, go, press }: Walkers): Promise<void> {
  const title = 'Hướng dẫn thống nhất về minh chứng của trường chính trị chuẩn (minh họa)'
  await press(officerOf('QT'), '/proposals/new', 'proposal', {
    addressee: 'academy',
    meetingId: topic.slice(0, 40),
    title,
    content: 'Nội dung đề xuất minh họa.',
    answerBy: '2022-12-15T17:00',
  })
  const proposal = `/proposals/${await arrivedAt(page, 'proposals')}`
  await press(officerOf('QT'), proposal, 'send')
  await press(department, proposal, 'receive')
  const text = 'Học viện sẽ hướng dẫn trong năm 2023 (minh họa).'
  await press(department, proposal, 'answer', { answer: 'accepted', text })
  await go(officerOf('QT'), proposal)
  await expect(page.getByText(text).first()).toBeVisible()
}
