import type { Locator, Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

test.use({ scenario: 'conference-day' })

const vi = wordsOf('vi')

const button = (page: Page, key: string): Locator =>
  page.getByRole('button', { name: vi(`seminars.builder.${key}`), exact: true })
const lines = (page: Page): Locator => page.locator('#programme ol > li')
const titles = (page: Page): Promise<string[]> =>
  lines(page).evaluateAll((rows) =>
    rows.map(
      (row) =>
        row.querySelector<HTMLInputElement>('input[name$=".title"]')?.value ??
        row.querySelector('p')?.textContent ??
        '',
    ),
  )

async function programme(database: string): Promise<string> {
  const found = await withClient(database, (client) =>
    client.query<{ id: string }>('select seminar_id as id from programme_releases limit 1'),
  )
  return `/vi/work/BTB/2022/seminars/${found.rows[0]!.id}/programme`
}

test('lines are moved by pointer, by keys and by buttons alike, ordered by the rule, and brought back', async ({
  as,
  site,
}) => {
  const page = await as('emulation_officer', 'NA')
  await page.goto(await programme(site.database))
  const start = await titles(page)
  const moved = [start[0]!, start[2]!, start[1]!, ...start.slice(3)]

  await page.getByRole('button', { name: vi('seminars.builder.down', { title: start[1]! }), exact: true }).click()
  expect(await titles(page)).toEqual(moved)
  await button(page, 'undo').click()
  expect(await titles(page)).toEqual(start)

  const handle = page.getByRole('button', { name: vi('seminars.builder.drag', { title: start[1]! }), exact: true })
  await handle.focus()
  const total = start.length
  const told = (place: number): Locator =>
    page.getByText(vi('seminars.builder.moved', { title: start[1]!, place, total })).last()
  await page.keyboard.press('Space')
  await expect(told(2)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(told(3)).toBeAttached()
  await page.keyboard.press('Space')
  await expect.poll(() => titles(page)).toEqual(moved)
  await button(page, 'undo').click()

  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await handle.hover()
  const [own, target, grip] = await Promise.all([
    lines(page).nth(1).boundingBox(),
    lines(page).nth(2).boundingBox(),
    handle.boundingBox(),
  ])
  const by = target!.y + target!.height / 2 - (own!.y + own!.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip!.x + grip!.width / 2, grip!.y + grip!.height / 2 + by, { steps: 12 })
  await page.mouse.up()
  await expect.poll(() => titles(page)).toEqual(moved)
  await button(page, 'undo').click()

  await button(page, 'arrange').click()
  const arranged = await titles(page)
  expect([...arranged].sort()).toEqual([...start].sort())
  expect(arranged).not.toEqual(start)
  await button(page, 'undo').click()
  expect(await titles(page)).toEqual(start)
})

test('a draft is seen by the host alone, released as a new version, and of two editors neither loses anything', async ({
  as,
  site,
}) => {
  const address = await programme(site.database)
  const [first, second] = [await as('emulation_officer', 'NA'), await as('principal', 'NA')]
  const reader = await as('lecturer', 'TH')
  for (const page of [first, second]) await page.goto(address)
  await first.getByRole('button', { name: vi('seminars.kinds.break'), exact: true }).click()
  await button(first, 'save').click()
  await expect(first.getByText(vi('seminars.done.programme_saved'))).toBeVisible()

  await second.getByRole('button', { name: vi('seminars.kinds.part'), exact: true }).click()
  await lines(second).last().getByLabel(vi('seminars.builder.heading')).fill('Phần thứ hai (minh họa)')
  await button(second, 'save').click()
  await expect(second.getByText(vi('seminars.builder.conflict'))).toBeVisible()
  expect((await titles(second)).at(-1)).toBe('Phần thứ hai (minh họa)')
  await second.getByRole('button', { name: vi('seminars.builder.take_theirs') }).click()
  await expect.poll(async () => (await titles(second)).at(-1)).toBe(vi('seminars.kinds.break'))

  await reader.goto(address)
  await expect(reader.getByText(vi('seminars.kinds.break'), { exact: true })).toHaveCount(0)
  await expect(first.getByText(vi('seminars.builder.differs'))).toBeVisible()
  await first.getByRole('button', { name: vi('seminars.builder.publish_number', { number: 2 }) }).click()
  await expect(first.getByText(vi('seminars.builder.differs'))).toHaveCount(0)
  await reader.reload()
  await expect(reader.getByText(vi('seminars.kinds.break'), { exact: true })).toBeVisible()
})
