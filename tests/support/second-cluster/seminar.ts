import { expect } from '@playwright/test'
import { arrivedAt, languageOf, officerOf, send } from '../walk'
import { wordsOf } from '../words'
import type { Desk } from './desk'
import { head, host, hourAhead, provinceOf, year } from './facts'

export type Seminar = { path: string; begins: string }

const speakers = ['TM', 'VT', 'DL']
const topic = 'Tổng kết thực tiễn ở cơ sở'

/** A deputy hosts the seminar: called, three papers, a programme; it is held sooner than was planned. */
export async function holdSeminar(desk: Desk): Promise<Seminar> {
  const { page, press } = desk
  const hours = {
    titlesCloseAt: hourAhead(20),
    papersCloseAt: hourAhead(25),
    startsAt: hourAhead(30),
    endsAt: hourAhead(90),
  }
  await press(host, `${year}/seminars/new`, 'seminar', {
    ...{ topic, place: 'Bình Khê', secretaries: 'Cán bộ thi đua', abstractMin: '50' },
    ...{ presidium: 'Hiệu trưởng Trường Chính trị tỉnh Bình Khê', ...hours },
  })
  const path = `${year}/seminars/${await arrivedAt(page, 'seminars')}`
  await press(host, path, 'call')
  for (const code of speakers) await write(desk, path, code)
  await desk.pressBehind(host, `${path}/decisions`, ['papers.decisions.release', { count: speakers.length }], 'release')
  await publish(desk, path)
  const begins = hourAhead(2)
  await press(host, `${path}/edit`, 'seminar', { titlesCloseAt: begins, papersCloseAt: begins, startsAt: begins })
  await press(head, `${year}/track`, 'pass-gate')
  return { path, begins }
}

async function write({ page, press }: Desk, seminar: string, code: string): Promise<void> {
  await press(officerOf(code), `${seminar}/register`, 'register', { title: `Bài của ${provinceOf(code)}` })
  const id = await arrivedAt(page, 'papers')
  const abstract = Array.from({ length: 120 }, (_, at) => `từ${at}`).join(' ')
  const written = { abstract, keywords: 'thực tiễn, cơ sở, tổng kết', text: 'Toàn văn của tham luận.' }
  await press(officerOf(code), `${year}/papers/${id}/write`, `paper-${id}`, written)
  await press(host, `${year}/papers/${id}`, 'accept-spoken')
}

/** An opening, then every paper that is to be spoken. */
async function publish({ page, go }: Desk, seminar: string): Promise<void> {
  await go(host, `${seminar}/programme`)
  const say = wordsOf(languageOf(page))
  await page.getByRole('button', { name: say('seminars.kinds.opening'), exact: true }).click()
  const waiting = page.getByRole('button', { name: new RegExp(`^${say('seminars.builder.place')}`) })
  await expect(waiting).toHaveCount(speakers.length)
  for (const _ of speakers) await waiting.first().click()
  await send(page, 'programme')
  await send(page, 'publish')
}

/** What came out of it, once its hour has come. */
export async function recordSeminar({ press, idAt }: Desk): Promise<void> {
  const meeting = `${year}/meetings/${await idAt(head, `${year}/meetings`, 'meetings', topic)}`
  await press(host, `${meeting}/results`, 'outcome', { outcome: 'Ba trường trình bày tham luận.' })
}
