import type { Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { administrator, firstRun } from '../support/first-run'
import { codeOf, setUpFactor, type Phone } from '../support/second-factor'
import { expect, test } from '../support/site'
import { awake } from '../support/walk'
import { wordsOf } from '../support/words'

test.use({ scenario: null })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

// a first press on a cold server, beside other tests
const patiently = expect.configure({ timeout: 30_000 })
const vi = wordsOf('vi')
let phone: Phone

async function fillInvitation(page: Page, name: string): Promise<void> {
  await page.getByLabel('Chức vụ').selectOption({ label: 'Chuyên viên' })
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Thư điện tử').fill('chuyenvien@example.test')
}

async function sendInvitation(page: Page): Promise<void> {
  await awake(page.locator('form[id="invite"]'))
  await page.getByRole('button', { name: 'Gửi lời mời' }).click()
}

const dialog = (page: Page) => page.getByRole('dialog')

async function signIn(page: Page): Promise<void> {
  await page.goto('/vi/sign-in')
  await page.getByLabel('Thư điện tử').fill(administrator.email)
  await page.getByLabel('Mật khẩu').fill(administrator.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await patiently(page).toHaveURL(/\/vi\/sign-in\/code\?next=/)
}

test('who needs a second factor is led to it, refused until it is there, and comes back with what was typed', async ({
  page,
  site,
}) => {
  await firstRun(page, site)
  await patiently(page.getByText(vi('people.factor.needed'))).toBeVisible()
  await page.goto('/vi/academy/people/invite')
  await fillInvitation(page, 'Người được mời trước')
  await sendInvitation(page)
  const refused = page.getByRole('main').getByRole('alert')
  await patiently(refused).toContainText(vi('common.refusals.factor_needed'))
  await refused.getByRole('link', { name: vi('shell.proof.setUp') }).click()
  phone = await setUpFactor(page)
  await patiently(page).toHaveURL(/\/vi\/academy\/people\/invite$/)
  await patiently(page.getByLabel('Họ và tên')).toHaveValue('Người được mời trước')
  await sendInvitation(page)
  await patiently(page.getByText(/\/vi\/invitation\//)).toBeVisible()
})

test('after the password the second page asks for the code, and takes each once', async ({ page, browser, site }) => {
  await signIn(page)
  const code = page.getByLabel(vi('people.code.code'))
  await code.fill('ABCD-ABCD-ABCD-ABCD')
  await page.getByRole('button', { name: vi('people.code.enter') }).click()
  await patiently(page.getByText(vi('people.refusals.factor_code_wrong')).first()).toBeVisible()
  // the password alone opens nothing
  await page.goto('/vi/academy/people')
  await patiently(page).toHaveURL(/\/vi\/sign-in\?next=/)
  await page.goto('/vi/sign-in/code?next=/academy/people')
  await code.fill(phone.backupCodes[0]!)
  await page.getByRole('button', { name: vi('people.code.enter') }).click()
  await patiently(page).toHaveURL(/\/vi\/academy\/people$/)

  const elsewhere = await browser.newContext({ baseURL: site.url })
  const other = await elsewhere.newPage()
  await signIn(other)
  await other.getByLabel(vi('people.code.code')).fill(phone.backupCodes[0]!)
  await other.getByRole('button', { name: vi('people.code.enter') }).click()
  await patiently(other.getByText(vi('people.refusals.factor_code_spent')).first()).toBeVisible()
  await other.getByLabel(vi('people.code.code')).fill(codeOf(phone.key, 1))
  await other.getByRole('button', { name: vi('people.code.enter') }).click()
  await patiently(other).toHaveURL(/\/vi\/desk$/)
  await elsewhere.close()
})

test('a deciding act after some minutes opens the dialog, and is done with what was typed', async ({ page, site }) => {
  await signIn(page)
  await page.getByLabel(vi('people.code.code')).fill(phone.backupCodes[1]!)
  await page.getByRole('button', { name: vi('people.code.enter') }).click()
  await patiently(page).toHaveURL(/\/vi\/desk$/)
  await withClient(site.database, (client) =>
    client.query(
      `update sessions set proved_at = clock_timestamp() - interval '6 minutes' where proved_at is not null`,
    ),
  )
  await page.goto('/vi/academy/people/invite')
  await fillInvitation(page, 'Người được mời sau')
  await sendInvitation(page)
  await patiently(dialog(page)).toContainText(vi('shell.proof.title'))
  // left, it says why; pressed anew, it asks anew
  await dialog(page)
    .getByRole('button', { name: vi('shell.proof.leave') })
    .click()
  await expect(dialog(page)).toHaveCount(0)
  await patiently(page.getByRole('main').getByRole('alert')).toContainText('Việc này quyết định')
  await patiently(page.getByLabel('Họ và tên')).toHaveValue('Người được mời sau')
  await sendInvitation(page)
  await dialog(page).getByLabel(vi('shell.proof.password')).fill('không phải mật khẩu')
  await dialog(page).getByLabel(vi('shell.proof.code')).fill(phone.backupCodes[2]!)
  await dialog(page)
    .getByRole('button', { name: vi('shell.proof.confirm') })
    .click()
  await patiently(dialog(page).getByText(vi('people.refusals.current_password_wrong')).first()).toBeVisible()
  await dialog(page).getByLabel(vi('shell.proof.password')).fill(administrator.password)
  await dialog(page)
    .getByRole('button', { name: vi('shell.proof.confirm') })
    .click()
  await patiently(page.getByText(/\/vi\/invitation\//)).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
})
