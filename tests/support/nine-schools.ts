import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { openSession } from './session'
import { awake, send, type Typed } from './walk'
import { wordsOf } from './words'

export const year = '/vi/work/MH/2022'
export const chair = 'MH1'
export const confirming = 'MH4'
export const onPaper = 'MH9'
export const byPhone = Array.from({ length: 8 }, (_, at) => `MH${at + 1}`)
export const keepers = [
  ['principal', 'MH2'],
  ['principal', 'MH3'],
  ['academy_reviewer', 'VTCT'],
] as const
/** of two schools, neither the chair's */
export const tellers = ['MH5', 'MH6']

const vi = wordsOf('vi')
export const vote = (key: string, facts?: Record<string, string | number>): string => vi(`ballots.vote.${key}`, facts)
const card = (key: string): string => vi(`ballots.card.${key}`)

type Site = { url: string; database: string }

/** The one row that a question to the database has. */
export async function rowOf<Row extends object>(site: Site, sql: string): Promise<Row> {
  const found = await withClient(site.database, (client) => client.query<Row>(sql))
  return found.rows[0]!
}

/** A phone of its own, with a session or without one. */
export async function phone(browser: Browser, site: Site, school?: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 760 } })
  if (school)
    await context.addCookies([
      { ...(await openSession(site.database, { office: 'principal', organisation: school })), url: site.url },
    ])
  return context.newPage()
}

/** A keeper makes a card in the own browser, copies its digits, and tries it from the copy; answers what stands on the paper. */
export async function makeCard(page: Page, box: string): Promise<string> {
  await page.goto(box)
  await page.getByRole('button', { name: card('make') }).click()
  const digits = page.locator('[data-card] span')
  await expect(digits).toHaveCount(10)
  const paper = (await digits.allInnerTexts()).join(' ')
  await page.getByRole('button', { name: card('written') }).click()
  await typeCard(page, paper, card('prove'))
  await expect(page.getByText(card('doneTitle'))).toBeVisible({ timeout: 20_000 })
  return paper
}

export async function typeCard(page: Page, paper: string, button: string): Promise<void> {
  const field = page.getByLabel(card('field'))
  await expect(field).toBeVisible({ timeout: 20_000 })
  await awake(page.locator('form', { has: field }))
  await field.fill(paper)
  await page.getByRole('button', { name: button }).click()
}

/** Receives the ballots at the door and copies the recovery code. */
export async function receive(page: Page, door: string): Promise<string> {
  await page.goto(`/vi/vote/${door}`)
  await page.getByRole('button', { name: vote('receive'), exact: true }).click()
  await expect(page.getByRole('heading', { name: vote('codeTitle') })).toBeVisible({ timeout: 60_000 })
  const groups = await page.locator('p.font-mono span').allInnerTexts()
  const done = page.getByRole('button', { name: vote('codeDone') })
  await expect(page.getByText(vote('codeNotKept'))).toHaveCount(0)
  await done.click()
  await expect(page.getByRole('heading', { name: vote('waitTitle') })).toBeVisible()
  return groups.join('').replace(/[^A-Z0-9]/gi, '')
}

/** Agrees to the lines of these places and to no other, looks over it, and seals. */
export async function choose(page: Page, agreed: readonly number[]): Promise<void> {
  const lines = page.getByRole('radiogroup')
  await expect(page.getByRole('button', { name: vote('toReview') })).toBeVisible({ timeout: 30_000 })
  for (const [at, line] of (await lines.all()).entries())
    await line.locator(`[value="${agreed.includes(at) ? 'agree' : 'disagree'}"]`).check()
  await page.getByRole('button', { name: vote('toReview') }).click()
  await page.getByRole('button', { name: vote('seal') }).click()
}

export const lies = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: vote('liesTitle') })).toBeVisible({ timeout: 45_000 })

/** A teller's sheet: one ballot on paper, which agrees to the lines of these places; nothing came in writing. */
export async function enterCount(page: Page, poll: string, agreed: readonly number[]): Promise<void> {
  await page.goto(poll)
  const values: Typed = {}
  const places = new Map<string, number>()
  for (const input of await page.locator('form#count-form input[type="number"]').all()) {
    const name = (await input.getAttribute('name')) ?? ''
    const [part, what, line = '', column = ''] = name.split('.')
    if (what === 'lines' && !places.has(line)) places.set(line, places.size)
    const counted =
      what === 'lines' ? column === (agreed.includes(places.get(line) ?? -1) ? 'yes' : 'no') : what !== 'invalid'
    values[name] = part === 'room' && counted ? '1' : '0'
  }
  await send(page, 'count-form', values)
}
