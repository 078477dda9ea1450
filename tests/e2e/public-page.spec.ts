import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from '@/lib/launch/process.mjs'
import { checkOffline, openOffline, takeVerifier } from '../support/offline-verifier'
import { expect2022, expect2023 } from '../support/public-year'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

test.use({ scenario: 'next-year' })

for (const language of ['vi', 'en'] as const) {
  test(`the closed year 2022 is there for everybody to read (${language})`, async ({ request }) => {
    await expect2022(request, language)
  })

  test(`the running year 2023 shows its theme and who leads (${language})`, async ({ request }) => {
    await expect2023(request, language)
  })
}

test('the bare address leads to the clusters, in Vietnamese', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/vi$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('what is not public asks to sign in, and what is not there is not there', async ({ page, request }) => {
  await page.goto('/vi/work/BTB/2022')
  await expect(page).toHaveURL(/\/vi\/sign-in/)
  expect((await request.get('/vi/clusters/BTB/1999')).status()).toBe(404)
  expect((await request.get('/vi/clusters/XYZ/2022')).status()).toBe(404)
})

test('whoever may read a poll without a box checks its record again, and a file that was changed says where', async ({
  as,
  browser,
}, info) => {
  const say = wordsOf('vi')
  const page = await as('principal', 'HT')
  await page.goto('/vi/work/BTB/2022/polls')
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
  const poll = (await page.waitForURL(/polls\/[0-9a-f-]{36}$/), page.url().slice(-36))
  await page.getByRole('link', { name: say('polls.page.verify') }).click()
  const steps = page.getByRole('main').locator('ol').first().getByRole('listitem')
  await expect(steps).toHaveText(Array.from({ length: 5 }, () => new RegExp(`\\(${say('ballots.verify.passed')}\\)`)))
  const record = await (await page.request.get(`/api/polls/${poll}/record`)).text()
  const folder = info.outputPath('offline')
  mkdirSync(folder, { recursive: true })
  const { page: offline, asked } = await openOffline(browser, await takeVerifier(page, folder))
  expect(await checkOffline(offline, record, folder)).toEqual({ good: 5, bad: [] })
  expect(asked).toEqual([])
  const file = join(folder, 'ban-ghi.json')
  writeFileSync(file, record)
  const apart = spawnSync(process.execPath, ['lib/launch/verify.mjs', file], { cwd: home, encoding: 'utf8' })
  expect({ status: apart.status, steps: apart.stdout.match(/✓/g)?.length }).toEqual({ status: 0, steps: 5 })
  const changed = record.replace(/"present": \d+/, '"present": 99')
  expect(changed).not.toBe(record)
  await page
    .getByLabel(say('ballots.verify.file'))
    .setInputFiles({ name: 'ban-ghi.json', mimeType: 'application/json', buffer: Buffer.from(changed) })
  await page.getByRole('button', { name: say('ballots.verify.submit') }).click()
  await expect(page.getByText(say('ballots.verify.unsound', { step: 5 }))).toBeVisible()
})
