import { expect } from '@playwright/test'
import { arrivedAt, officerOf, principalOf, type Walkers } from '../walk'
import { board, head, headPrincipal, movementOf, plan, schools, theme2022, year } from './facts'

/** The Academy's theme and movement, the head's plan no. 01 heard and issued. */
export async function prepare({ go, press, moveClock }: Walkers): Promise<void> {
  const directive = {
    kind: 'theme',
    number: '15-TB/HVCTQG (minh họa)',
    date: '2022-02-10',
    subject: theme2022,
    scope: 'one',
  }
  await press(board, `${year}/planning/directives/new`, 'directive', directive)
  await press(board, `${year}/movements/academy`, 'movement', { ...movementOf(theme2022, 2022), scope: 'one' })
  await press(head, `${year}/planning/plan/edit`, 'plan', plan)
  await press(head, `${year}/planning/plan`, 'open', { until: '2022-03-01T17:00' })
  const comment = { agreed: 'no', text: 'Đề nghị bổ sung (minh họa).' }
  await press(officerOf('QT'), `${year}/planning/plan`, 'comment', comment)
  await moveClock('2022-03-04T09:00')
  await press(head, `${year}/planning/plan`, 'issue', { number: '01-KH/CTĐ (minh họa)', date: '2022-03-04' })
  const page = await go(officerOf('TH'), `${year}/planning/plan`)
  await expect(page.getByText('01-KH/CTĐ (minh họa)').first()).toBeVisible()
  await press(head, `${year}/track`, 'pass-gate')
}

/** The movement launched, the schools' registrations received, the pledge adopted and signed by all. */
export async function launch({ page, go, press, moveClock }: Walkers): Promise<void> {
  await press(head, `${year}/movements/edit`, 'movement', movementOf(theme2022, 2022))
  await go(head, `${year}/movements`)
  const launching = await page.locator('form[id^="launch-"]').first().getAttribute('id')
  await press(head, `${year}/movements`, launching ?? '')
  await moveClock('2022-03-09T09:00')
  const target = { content: 'Lớp được mở', unit: 'lớp', planned: '45', note: 'số minh họa' }
  const targets = Object.fromEntries(Object.entries(target).map(([name, value]) => [`targets.0.${name}`, value]))
  const sent: string[] = []
  for (const school of schools) {
    await press(officerOf(school), `${year}/movements/registration`, 'registration', targets)
    sent.push(await arrivedAt(page, 'movements/registrations'))
  }
  for (const school of sent) await press(head, `${year}/movements/registrations/${school}`, 'receive')
  const lines = [1, 2, 3, 4].map((number) => [`commitments.${number - 1}.text`, `Cam kết minh họa ${number}`])
  await press(head, `${year}/movements/pledge/edit`, 'pledge', Object.fromEntries(lines) as Record<string, string>)
  await press(headPrincipal, `${year}/movements/pledge`, 'adopt')
  await moveClock('2022-03-11T10:00')
  for (const school of schools) await press(principalOf(school), `${year}/movements/pledge`, 'sign')
  await press(head, `${year}/track`, 'pass-gate')
}
