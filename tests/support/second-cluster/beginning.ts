import { arrivedAt, officerOf, principalOf, send, type Typed } from '../walk'
import type { Desk } from './desk'
import { answering, head, headPrincipal, hourAhead, hourHasCome, movement, reviewer, text, today, year } from './facts'
import { conference, sign } from './meeting'

/** Theme and movement of the Academy; the plan heard by nine schools, the silent one taken as agreed, and issued. */
export async function prepare({ press }: Desk): Promise<void> {
  const theme = { kind: 'theme', number: '05-TB/HVCTQG', date: today(), subject: movement.theme }
  await press(reviewer, `${year}/planning/directives/new`, 'directive', { ...theme, scope: 'one' })
  await press(reviewer, `${year}/movements/academy`, 'movement', { ...movement, scope: 'one' })
  await press(head, `${year}/planning/plan/edit`, 'plan', { purpose: text, content: text, organisation: text })
  await press(head, `${year}/planning/plan`, 'open', { until: hourAhead(60) })
  for (const code of answering.filter((one) => one !== 'LS'))
    await press(officerOf(code), `${year}/planning/plan`, 'comment', { agreed: 'yes' })
  // the head does not wait an hour for a school that is silent: the hour is set anew
  const soon = hourAhead(1.2)
  await press(head, `${year}/planning/plan`, 'open', { until: soon })
  await hourHasCome(soon)
  await press(head, `${year}/planning/plan`, 'issue', { number: '01-KH/CTĐ', date: today() })
  await press(head, `${year}/track`, 'pass-gate')
}

/** The movement, nine registrations, the pledge, and the conference at which nine sign it. */
export async function launch(desk: Desk): Promise<void> {
  const { page, press, go } = desk
  await press(head, `${year}/movements/edit`, 'movement', movement)
  await go(head, `${year}/movements`)
  await send(page, (await page.locator('form[id^="launch-"]').first().getAttribute('id')) ?? '')
  await register(desk)
  const lines = [1, 2, 3, 4].map((number) => [`commitments.${number - 1}.text`, `Cam kết ${number}`])
  await press(head, `${year}/movements/pledge/edit`, 'pledge', Object.fromEntries(lines) as Typed)
  await press(headPrincipal, `${year}/movements/pledge`, 'adopt')
  const meeting = await conference(desk, 'launch', 'Hội nghị phát động')
  for (const code of answering) await press(principalOf(code), `${year}/movements/pledge`, 'sign')
  await press(headPrincipal, meeting, 'close')
  await sign(desk, meeting)
  await press(head, `${year}/track`, 'pass-gate')
}

async function register({ page, press }: Desk): Promise<void> {
  const target = { content: 'Lớp được mở', unit: 'lớp', planned: '12', note: '' }
  const targets = Object.fromEntries(Object.entries(target).map(([name, value]) => [`targets.0.${name}`, value]))
  const sent: string[] = []
  for (const code of answering) {
    await press(officerOf(code), `${year}/movements/registration`, 'registration', targets)
    sent.push(await arrivedAt(page, 'movements/registrations'))
  }
  for (const id of sent) await press(head, `${year}/movements/registrations/${id}`, 'receive')
}
