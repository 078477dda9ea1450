import { expect, type Page } from '@playwright/test'
import { node, typescript } from '@/lib/launch/process.mjs'

// a first press on a cold server, beside other tests
const patiently = expect.configure({ timeout: 30_000 })

export const administrator = { email: 'quantri@example.test', password: 'con voi uống trà xanh' }

/** Sets up an empty installation with the one-time code of its console, as its first administrator. */
export async function firstRun(page: Page, site: { url: string; database: string }): Promise<void> {
  const env = { DATABASE_URL: site.database, NEXTAUTH_URL: site.url }
  const told = await node(typescript('lib/platform/auth/first-run-code.ts'), { quiet: true, env })
  const code = /one-time code: (\S+)/.exec(told)?.[1] ?? ''
  await page.goto('/vi/desk')
  await patiently(page).toHaveURL(/\/vi\/first-run$/)
  await page.getByLabel('Mã dùng một lần').fill(code)
  await page.getByLabel('Họ và tên người quản trị').fill('Người quản trị minh họa')
  await page.getByLabel('Thư điện tử').fill(administrator.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(administrator.password)
  await page.getByLabel('Nhập lại mật khẩu').fill(administrator.password)
  await page.getByRole('button', { name: 'Thiết lập' }).click()
  await patiently(page).toHaveURL(/\/vi\/account\/second-factor\?next=/)
}
