import { spreadsheet } from '@/lib/platform/spreadsheet'
import { columns } from '@/lib/research/rules/sheet'
import { expect, test } from '../support/site'
import { officerOf, walkersOf, type Upload } from '../support/walk'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

test.use({ scenario: 'seminar-open' })

/** A sheet of one topic as somebody types it; without a leader it is wrong. */
async function sheetOf(title: string, leader: string): Promise<Upload> {
  const cells = [vi('research.kinds.topic'), vi('research.levels.school'), title, leader, '', 2022, '', '', '', '', '']
  const typed = columns.map((field, at) => ({
    header: vi(`research.columns.${field}`),
    width: 20,
    value: () => cells[at] ?? null,
  }))
  return {
    name: 'Sổ nghiên cứu.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await spreadsheet('Sổ', typed, [1]),
  }
}

test('a sheet with an error is told by its cell and its cure, mended, imported, and comes back when exported', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000)
  const { go, press } = walkersOf(page, site)
  const register = '/work/BTB/2022/research/TH'
  const title = 'Đề tài nhập từ Excel (minh họa)'

  await press(officerOf('TH'), register, 'upload', { sheet: await sheetOf(title, '') }, 'vi')
  await expect(page.getByText(vi('research.preview.problems', { count: 1 })).first()).toBeVisible()
  await expect(page.getByText('D2', { exact: true })).toBeVisible()
  await expect(page.getByText(vi('research.refusals.leader_missing'))).toBeVisible()
  await expect(page.getByRole('button', { name: vi('research.preview.import') })).toHaveCount(0)
  await go(officerOf('TH'), register, 'vi')
  await expect(page.getByText(vi('research.register.empty'))).toBeVisible()

  await page.setViewportSize({ width: 360, height: 780 })
  await press(officerOf('TH'), register, 'upload', { sheet: await sheetOf(title, 'Nguyễn Văn A') }, 'en')
  await expect(page.getByText(en('research.preview.ready', { count: 1 }))).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: en('research.preview.import') }).click()
  await expect(page).toHaveURL(new RegExp(`${register}$`))
  await expect(page.getByText(title)).toBeVisible()

  const exported = await page.request.get(`/api${register}?locale=en`)
  expect(exported.status()).toBe(200)
  const again = { name: 'Register.xlsx', mimeType: 'application/octet-stream', buffer: await exported.body() }
  await press(officerOf('TH'), register, 'upload', { sheet: again }, 'vi')
  await expect(page.getByText(vi('research.preview.ready', { count: 1 }))).toBeVisible()
  await expect(page.getByText(title)).toBeVisible()
  const template = await page.request.get(`/api${register}?locale=vi&template=1`)
  expect(template.status()).toBe(200)
})

test('a school reads the register of another, and does not write it', async ({ page, site }) => {
  const { go } = walkersOf(page, site)
  await go(officerOf('TH'), '/work/BTB/2022/research', 'vi')
  await page.locator('main a[href$="/research/NA"]').click()
  await expect(page.getByText('Nâng cao chất lượng tổng kết thực tiễn').first()).toBeVisible()
  await expect(page.getByText(vi('research.register.add'), { exact: true })).toHaveCount(0)
  const answer = await page.goto('/vi/work/BTB/2022/research/NA/entries/new')
  expect(answer?.status()).toBe(404)
})
