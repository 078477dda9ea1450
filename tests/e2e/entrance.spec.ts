import { withClient } from '@/lib/launch/databases.mjs'
import { expect, test } from '../support/site'

test.use({ scenario: 'first-day' })

// a first press on a cold server, beside other tests
const patiently = expect.configure({ timeout: 30_000 })

test('a wrong password is answered politely, and says nothing of whether the account exists', async ({ page }) => {
  for (const email of ['canbo.na@demo.local', 'khong.co@demo.local']) {
    await page.goto('/vi/sign-in')
    await page.getByLabel('Thư điện tử').fill(email)
    await page.getByLabel('Mật khẩu').fill('không phải mật khẩu')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await patiently(page.getByText('Thư điện tử hoặc mật khẩu chưa đúng.')).toBeVisible()
    await patiently(page.getByLabel('Thư điện tử')).toHaveValue(email)
  }
})

test('one click opens a demonstration role, and signing out closes it', async ({ page }) => {
  await page.goto('/en/desk')
  await patiently(page).toHaveURL(/\/en\/sign-in\?next=/)
  await page.getByRole('button', { name: /Emulation officer/ }).click()
  await patiently(page).toHaveURL(/\/en\/desk$/)
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await patiently(page).toHaveURL(/\/en\/sign-in/)
  await page.goto('/en/account')
  await patiently(page).toHaveURL(/\/en\/sign-in/)
})

test.describe.configure({ timeout: 180_000 })

test('a session lost while writing leads back to the page, and the text is still there', async ({ page, site }) => {
  await page.goto('/vi/sign-in?roles=all&next=/academy/clusters/new')
  const administrator = page.locator('option', { hasText: 'Quản trị hệ thống' })
  await page.getByLabel('Vai').selectOption((await administrator.first().getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Vào xem' }).click()
  await patiently(page).toHaveURL(/\/vi\/academy\/clusters\/new$/)
  await page.getByLabel('Mã', { exact: true }).fill('MAT')
  await page.getByLabel('Tên tiếng Việt').fill('Cụm đang viết dở')
  await page.waitForTimeout(600)

  await withClient(site.database, (client) => client.query('update sessions set revoked_at = clock_timestamp()'))
  await page.getByRole('button', { name: 'Thành lập cụm' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Đăng nhập' }).click()
  await page.getByRole('link', { name: 'Tất cả vai' }).click()
  await page.getByLabel('Vai').selectOption((await administrator.first().getAttribute('value')) ?? '')
  await page.getByRole('button', { name: 'Vào xem' }).click()

  await patiently(page).toHaveURL(/\/vi\/academy\/clusters\/new$/)
  await patiently(page.getByLabel('Tên tiếng Việt')).toHaveValue('Cụm đang viết dở')
})
