import { expect, test } from '../support/site'
import type { Page } from '@playwright/test'
import { officerOf, principalOf, walkersOf, type Who } from '../support/walk'

// The year 2022 of the North Central cluster, from its first day to its launch, by its people, through the pages alone.
// Each test goes on where the one before it stopped.
test.use({ scenario: 'first-day' })
test.describe.configure({ mode: 'serial', timeout: 420_000 })

const reviewer: Who = ['academy_reviewer', 'BTDKT']
const head = officerOf('NA')
const schools = ['TH', 'NA', 'HT', 'QB', 'QT', 'HUE', 'DN']
const year = '/work/BTB/2022'
const theme = 'Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo'

const movement = {
  theme,
  aim: 'Mục tiêu minh họa.',
  contents: 'Nội dung minh họa.',
  startsOn: '2022-01-01',
  endsOn: '2022-11-30',
}
const plan = { purpose: 'Mục đích minh họa.', content: 'Nội dung minh họa.', organisation: 'Tổ chức minh họa.' }

test('preparation: theme, plan, comments, plan no. 01', async ({ as }) => {
  const { go, press, moveClock } = walkersOf(as)
  const directive = {
    kind: 'theme',
    number: '15-TB/HVCTQG (minh họa)',
    date: '2022-02-10',
    subject: theme,
    scope: 'one',
  }
  await press(reviewer, `${year}/planning/directives/new`, 'directive', directive)
  await press(reviewer, `${year}/movements/academy`, 'movement', { ...movement, scope: 'one' })
  await press(head, `${year}/planning/plan/edit`, 'plan', plan)
  await press(head, `${year}/planning/plan`, 'open', { until: '2022-03-01T17:00' })
  await press(officerOf('QT'), `${year}/planning/plan`, 'comment', {
    agreed: 'no',
    text: 'Đề nghị bổ sung (minh họa).',
  })
  await moveClock('2022-03-04T09:00')
  await press(head, `${year}/planning/plan`, 'issue', { number: '01-KH/CTĐ (minh họa)', date: '2022-03-04' })
  const page = await go(officerOf('TH'), `${year}/planning/plan`)
  await expect(page.getByText('01-KH/CTĐ (minh họa)').first()).toBeVisible()
  await press(head, `${year}/track`, 'pass-gate')
})

test('launch: movement, registrations, pledge', async ({ as }) => {
  const { go, press, follow, moveClock } = walkersOf(as)
  await press(head, `${year}/movements/edit`, 'movement', movement)
  const movementId = await launchButton(await go(head, `${year}/movements`))
  await press(head, `${year}/movements`, movementId)
  await moveClock('2022-03-09T09:00')
  const target = { content: 'Lớp được mở', unit: 'lớp', planned: '45', note: 'số minh họa' }
  const targets = Object.fromEntries(Object.entries(target).map(([name, value]) => [`targets.0.${name}`, value]))
  const sent: string[] = []
  for (const school of schools) {
    const page = await press(officerOf(school), `${year}/movements/registration`, 'registration', targets)
    await expect(page).toHaveURL(/\/movements\/registrations\/[0-9a-f-]{36}$/)
    sent.push(page.url().slice(-36))
  }
  for (const school of sent) await press(head, `${year}/movements/registrations/${school}`, 'receive')
  const lines = [1, 2, 3, 4].map((number) => [`commitments.${number - 1}.text`, `Cam kết minh họa ${number}`])
  await press(head, `${year}/movements/pledge/edit`, 'pledge', Object.fromEntries(lines) as Record<string, string>)
  await press(principalOf('NA'), `${year}/movements/pledge`, 'adopt')
  await moveClock('2022-03-11T10:00')
  for (const school of schools) await press(principalOf(school), `${year}/movements/pledge`, 'sign')
  await press(head, `${year}/track`, 'pass-gate')
  expect(await follow(head, `${year}/movements`, /\/movements\/(pledge)$/)).toBe('pledge')
})

async function launchButton(page: Page): Promise<string> {
  return (await page.locator('form[id^="launch-"]').first().getAttribute('id')) ?? ''
}
