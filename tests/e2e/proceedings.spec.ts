import { createHmac } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { secondSeminar } from '@/prisma/seed/facts/seminar-forty'
import { expect, test } from '../support/site'
import { startWorker, type Worker } from '../support/worker'
import { wordsOf } from '../support/words'

test.use({ scenario: 'seminar-forty' })
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const vi = wordsOf('vi')
const en = wordsOf('en')
let worker: Worker | undefined
let home: string

test.beforeAll(async ({ site }) => {
  worker = startWorker(site.database)
  const found = await withClient(site.database, (client) =>
    client.query<{ id: string }>('select id from seminars where topic = $1', [secondSeminar.topic]),
  )
  home = `/work/BTB/2022/seminars/${found.rows[0]!.id}`
})
test.afterAll(() => worker?.kill())

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
const isWhole = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('the host writes the cover, has the book made, and finds both files with what the editor must look at', async ({
  as,
}) => {
  const page = await as('emulation_officer', 'NA')
  await page.goto(`/vi${home}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: vi('seminars.proceedings'), exact: true })
    .click()
  await expect(page.getByText(vi('proceedings.book.none'))).toBeVisible()
  await expect(page.getByText(vi('proceedings.refusals.no_settings'))).toBeVisible()
  await page.locator('[name=foreword]').fill('Lời đầu minh họa.\nĐoạn hai.')
  await page.getByRole('radio', { name: vi('proceedings.settings.order_theme') }).check()
  await press(page, vi('proceedings.settings.save'))
  await expect(page.getByText(vi('proceedings.done.saved'))).toBeVisible()
  await press(page, vi('proceedings.making.make'))
  await expect(page.getByRole('link', { name: vi('proceedings.book.word') })).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText(vi('proceedings.losses.title'))).toBeVisible()
  for (const [name, kind] of [
    [vi('proceedings.book.word'), 'wordprocessingml'],
    [vi('proceedings.book.pdf'), 'application/pdf'],
  ] as const) {
    const answer = await page.request.get((await page.getByRole('link', { name }).getAttribute('href'))!)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain(kind)
  }
})

test('others find the book once it is published, in their language and on a phone', async ({ as }) => {
  const [host, member] = [await as('emulation_officer', 'NA'), await as('lecturer', 'TH')]
  await member.setViewportSize({ width: 360, height: 780 })
  await member.goto(`/en${home}/proceedings`)
  await expect(member.getByText(en('proceedings.book.none_others'))).toBeVisible()
  await host.goto(`/vi${home}/proceedings`)
  const book = (await host.getByRole('link', { name: vi('proceedings.book.pdf') }).getAttribute('href'))!
  expect((await member.request.get(book)).status()).toBe(404)
  await press(host, vi('proceedings.book.publish'))
  await expect(host.getByText(vi('proceedings.book.is_published'), { exact: true })).toBeVisible()
  await member.reload()
  await expect(member.getByRole('link', { name: en('proceedings.book.word') })).toBeVisible()
  await isWhole(member)
  expect((await member.request.get(book)).status()).toBe(200)
})

test('a making is stopped by a press, and the book that stands is kept', async ({ as, site }) => {
  await worker?.kill('SIGKILL')
  const page = await as('principal', 'NA')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`/en${home}/proceedings`)
  await press(page, en('proceedings.making.again'))
  await expect(page.getByText(en('proceedings.making.queued'))).toBeVisible()
  await isWhole(page)
  await press(page, en('proceedings.making.cancel'))
  await expect(page.getByText(en('proceedings.making.cancelled'))).toBeVisible()
  await expect(page.getByRole('link', { name: en('proceedings.book.word') })).toBeVisible()
  worker = startWorker(site.database)
})

test('a worker that is killed is followed by another, which begins the making anew and ends it', async ({
  as,
  site,
}) => {
  const page = await as('principal', 'NA')
  await page.goto(`/vi${home}/proceedings`)
  await press(page, vi('proceedings.making.again'))
  const state = () =>
    withClient(site.database, async (client) => {
      const found = await client.query<{ state: string; attempts: number }>(
        'select state, attempts from proceedings_runs order by number desc limit 1',
      )
      return found.rows[0]!
    })
  await expect.poll(async () => (await state()).state, { intervals: [50] }).toBe('running')
  await worker?.kill('SIGKILL')
  // what the worker last said is a minute old by now
  await withClient(site.database, (client) =>
    client.query(`update proceedings_runs set heard_at = heard_at - interval '1 minute' where state = 'running'`),
  )
  worker = startWorker(site.database)
  await expect.poll(state, { timeout: 120_000 }).toEqual({ state: 'done', attempts: 2 })
})

test('certificates are given to those who presented, numbered, printed, and known by their code', async ({
  as,
  site,
}) => {
  const page = await as('emulation_officer', 'NA')
  await page.goto(`/vi${home}/certificates`)
  await expect(page.getByText(vi('proceedings.certificates.not_presented')).first()).toBeVisible()
  await withClient(site.database, async (client) => {
    await client.query(
      `update clock_offset set offset_micros = offset_micros + extract(epoch from timestamptz '2022-10-28 14:00+07' - field_now()) * 1000000`,
    )
    await client.query(
      `insert into stages (seminar_id) select id from seminars where topic = $1 on conflict do nothing`,
      [secondSeminar.topic],
    )
    const lines = await client.query<{ seminar: string; line: string; person: string }>(
      `select r.seminar_id as seminar, l.line_id as line, r.released_by_id as person from programme_releases r
       join programme_release_lines l on l.release_id = r.id join seminars s on s.id = r.seminar_id
       where s.topic = $1 and r.superseded_at is null order by l.position`,
      [secondSeminar.topic],
    )
    for (const [at, { seminar, line, person }] of lines.rows.entries())
      await client.query(
        `insert into stage_steps (id, seminar_id, number, line_id, at, person_id)
         values (gen_random_uuid(), $1, $2::int, $3, timestamptz '2022-10-28 08:00+07' + $2::int * interval '10 minutes', $4)`,
        [seminar, at + 1, line, person],
      )
  })
  await page.reload()
  await page.locator('[name=signer]').fill('Người ký minh họa')
  await press(page, vi('proceedings.certificates.issue'))
  await expect(page.getByText(vi('proceedings.done.issued'))).toBeVisible()
  await expect(page.getByText('01/2022/GCN', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('12/2022/GCN', { exact: true }).first()).toBeVisible()
  const sheet = page.getByRole('link', { name: vi('proceedings.certificates.download_presentation') })
  const printed = await page.request.get((await sheet.getAttribute('href'))!)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await page.setViewportSize({ width: 360, height: 780 })
  await isWhole(page)
  const stranger = await as('emulation_officer', 'TH')
  expect((await stranger.request.get(`/vi${home}/certificates`)).status()).toBe(404)
  expect((await stranger.request.get((await sheet.getAttribute('href'))!)).status()).toBe(404)
})

test('anybody checks a certificate by its code, on a phone; a code of none is told so', async ({ page, site }) => {
  const found = await withClient(site.database, (client) =>
    client.query<{ id: string; name: string }>('select id, name from certificates order by number limit 1'),
  )
  const { id, name } = found.rows[0]!
  const token = createHmac('sha256', process.env.NEXTAUTH_SECRET!).update(`certificate:${id}`).digest('base64url')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`/vi/c/${token}`)
  await expect(page.getByRole('heading', { name: vi('proceedings.check.valid') })).toBeVisible()
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByText('01/2022/GCN').first()).toBeVisible()
  await isWhole(page)
  await page.goto(`/en/c/${token.slice(1)}`)
  await expect(page.getByRole('heading', { name: en('ratification.check.unknown') })).toBeVisible()
})
