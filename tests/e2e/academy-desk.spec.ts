import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/site'
import { wordsOf } from '../support/words'

const vi = wordsOf('vi')
const en = wordsOf('en')

test.use({ scenario: 'dossier-sent' })
test.describe.configure({ mode: 'serial' })

const desk = '/academy/ratification'
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
const isWhole = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

test('a note of the appraisal is read on the Academy’s desk, and not by the cluster', async ({ as }) => {
  const page = await as('academy_approver', 'HV')
  await page.goto(`/vi${desk}/BTB/2022`)
  await page.locator('#note [name=text]').fill('Tờ trình nêu đủ số phiếu của từng trường')
  await press(page, vi('ratification.notes.save'))
  await expect(page.getByText('Tờ trình nêu đủ số phiếu của từng trường')).toBeVisible()
  await isWhole(page)
  const head = await as('principal', 'NA')
  await head.goto('/vi/work/BTB/2022/dossier')
  await expect(head.getByText('Tờ trình nêu đủ số phiếu')).toHaveCount(0)
})

test('complete dossiers are accepted at one press; one that another accepted meanwhile says so at its line', async ({
  as,
}) => {
  const [first, second] = [await as('academy_approver', 'HV'), await as('academy_approver', 'HV')]
  for (const page of [first, second]) {
    await page.goto(`/vi${desk}`)
    await page.getByLabel(vi('ratification.desk.choose')).check()
  }
  await press(first, vi('ratification.desk.acceptMany'))
  await expect(first.getByRole('checkbox')).toHaveCount(0)
  await press(second, vi('ratification.desk.acceptMany'))
  await expect(second.getByText(vi('ratification.refusals.not_sent')).first()).toBeVisible()
  await first.goto(`/vi${desk}/BTB/2022`)
  await expect(first.getByText(vi('ratification.states.accepted')).first()).toBeVisible()
})

test('an award that was given prints a certificate whose code says genuine, and revoked once it is taken back', async ({
  as,
  page: anybody,
}) => {
  test.setTimeout(180_000)
  const approver = await as('academy_approver', 'HV')
  await approver.goto(`/vi${desk}/BTB/2022`)
  const form = approver.locator('#awards')
  for (const yes of await form.getByRole('radio', { name: vi('ratification.desk.confirm'), exact: true }).all())
    await yes.check()
  await form.locator('[name=number]').fill('21-QĐ/MH')
  await form.locator('[name=date]').fill('2022-11-22')
  await form.locator('[name=signer]').fill('Giám đốc Học viện')
  await press(approver, vi('ratification.desk.issueAwards'))
  await expect(approver.getByText('21-QĐ/MH').first()).toBeVisible()

  const school = await as('principal', 'TH')
  await school.goto('/vi/work/BTB/2022/awards/register?q=co+thi+dua')
  await expect(school.locator('tbody tr')).toHaveCount(1)
  await school.locator('tbody a').click()
  await expect(school.getByRole('heading', { name: vi('ratification.chain.title') })).toBeVisible()
  await expect(school.getByText(vi('ratification.chain.intact')).first()).toBeVisible()
  await expect(school.getByText(vi('ratification.chain.broken'))).toHaveCount(0)
  const line = new URL(school.url()).pathname
  const check = await school.getByRole('link', { name: vi('ratification.line.check') }).getAttribute('href')
  await isWhole(school)

  await approver.goto(line)
  const pdf = approver.getByRole('link', { name: vi('ratification.line.print') })
  const printed = await approver.request.get((await pdf.getAttribute('href'))!)
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await anybody.goto(check!)
  await expect(anybody.getByRole('heading', { name: vi('ratification.check.genuine') })).toBeVisible()
  await isWhole(anybody)

  const reviewer = await as('academy_reviewer', 'BTDKT')
  await reviewer.goto(line)
  await reviewer.getByText(vi('ratification.revocation.propose')).click()
  await reviewer.locator('[name=ground]').selectOption('false_achievement')
  await reviewer.locator('[name=text]').fill('Kê khai không đúng thành tích (minh họa)')
  await press(reviewer, vi('ratification.revocation.proposeSubmit'))
  await expect(reviewer.getByText(vi('ratification.revocation.states.proposed'))).toBeVisible()

  await approver.goto(`/vi${desk}`)
  await expect(approver.getByRole('heading', { name: vi('ratification.revocation.desk') })).toBeVisible()
  await approver.goto(line)
  await approver.locator('[name=number]').fill('22-QĐ/MH')
  await approver.locator('[name=date]').fill('2022-11-22')
  await approver.locator('[name=signer]').fill('Giám đốc Học viện')
  await isWhole(approver)
  await press(approver, vi('ratification.revocation.revoke'))
  await expect(approver.getByText(vi('ratification.revocation.states.decided')).first()).toBeVisible()

  await anybody.goto(check!.replace('/vi/', '/en/'))
  await expect(anybody.getByRole('heading', { name: en('ratification.check.revoked') })).toBeVisible()
  await expect(anybody.getByText('22-QĐ/MH')).toBeVisible()
  await school.goto('/vi/work/BTB/2022/awards/register?state=revoked')
  await expect(school.locator('tbody tr')).toHaveCount(1)
  await expect(school.locator('tbody')).toContainText('21-QĐ/MH')
  await expect(school.locator('tbody')).toContainText('22-QĐ/MH')
  await isWhole(school)
})
