import type { Browser, Page } from '@playwright/test'
import { administrator, firstRun } from '../support/first-run'
import { setUpFactor } from '../support/second-factor'
import { expect, test } from '../support/site'

test.use({ scenario: null })

// a first press on a cold server, beside other tests
const patiently = expect.configure({ timeout: 30_000 })
const { password } = administrator
const name = async (page: Page, vi: string, en: string, short: string): Promise<void> => {
  await page.getByLabel('Tên tiếng Việt').fill(vi)
  await page.getByLabel('Tên tiếng Anh').fill(en)
  await page.getByLabel('Tên ngắn', { exact: true }).fill(short)
  await page.getByLabel('Tên ngắn tiếng Anh').fill(short)
}

test('an Academy is set up with the one-time code, founds a cluster, names its head and opens its first year', async ({
  page,
  site,
  browser,
}) => {
  test.setTimeout(300_000)
  await firstRun(page, site)
  await setUpFactor(page)
  await patiently(page).toHaveURL(/\/vi\/academy\/clusters$/)

  await page.getByRole('link', { name: 'Thành lập cụm' }).click()
  await page.getByLabel('Mã', { exact: true }).fill('KT')
  await name(page, 'Cụm thi đua kiểm thử', 'Cluster under test', 'Kiểm thử')
  await page.getByLabel('Ngày thành lập').fill('2026-01-05')
  await page.getByRole('button', { name: 'Thành lập cụm' }).click()
  await patiently(page).toHaveURL(/\/vi\/academy\/clusters\/KT$/)

  await page.getByRole('link', { name: 'Thêm trường' }).click()
  for (const n of [1, 2, 3]) {
    await page.getByLabel('Mã', { exact: true }).fill(`KT${n}`)
    await name(page, `Trường kiểm thử ${n}`, `School under test ${n}`, `Kiểm thử ${n}`)
    await page.getByLabel('Tỉnh, thành phố').fill(`Tỉnh ${n}`)
    await page.getByRole('button', { name: 'Thêm trường' }).click()
    await patiently(page.getByText('Đã thêm trường.')).toBeVisible()
    await patiently(page.getByLabel('Mã', { exact: true })).toHaveValue('')
  }

  await page.goto('/vi/academy/people/invite')
  await page.getByLabel('Đơn vị').selectOption({ label: 'Học viện Chính trị quốc gia Hồ Chí Minh' })
  await page.getByLabel('Chức vụ').selectOption({ label: 'Lãnh đạo Học viện' })
  await page.getByLabel('Họ và tên').fill('Lãnh đạo minh họa')
  await page.getByLabel('Thư điện tử').fill('lanhdao@example.test')
  await page.getByRole('button', { name: 'Gửi lời mời' }).click()
  const link = await page.getByText(/\/vi\/invitation\//).innerText()

  await nameHead(browser, link)
})

/** The Academy's leader takes up the office by the link, names the head, and opens the year. */
async function nameHead(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Tạo tài khoản và vào làm việc' }).click()
  await setUpFactor(page)
  await patiently(page).toHaveURL(/\/vi\/desk$/)

  await page.goto(new URL('/vi/academy/clusters/KT', link).href)
  await page.getByRole('link', { name: 'Ghi quyết định công nhận' }).click()
  await page.getByLabel('Cụm trưởng', { exact: true }).selectOption({ label: 'Trường kiểm thử 1' })
  await page.getByLabel(/^Cụm phó 1/).selectOption({ label: 'Trường kiểm thử 2' })
  await page.getByLabel('Cho năm công tác').fill('2026')
  await page.getByLabel('Số quyết định').fill('01')
  await page.getByLabel('Ngày quyết định').fill('2026-01-20')
  await page.getByLabel('Người ký').fill('Giám đốc Học viện')
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  await patiently(page.getByText('Đã ghi quyết định.')).toBeVisible()

  await page.goto(new URL('/vi/academy/clusters/KT', link).href)
  await page.getByRole('button', { name: 'Mở năm' }).click()
  await patiently(page).toHaveURL(/\/vi\/work\/KT\/2026$/)
  const used = await context.newPage()
  await used.goto(link)
  await patiently(used.getByRole('heading', { name: 'Liên kết này không còn mở được' })).toBeVisible()
  await context.close()
}
