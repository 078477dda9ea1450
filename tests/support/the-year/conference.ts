import { expect } from '@playwright/test'
import { officerOf, principalOf, send, type Walkers } from '../walk'
import { wordsOf } from '../words'
import {
  conference,
  guests,
  head,
  headPrincipal,
  movementOf,
  newHead,
  newHeadPrincipal,
  next,
  parts,
  schools,
  theme2023,
  topic,
  year,
} from './facts'

/** The conference is convened for 08/11/2022 with its three parts, officers and guests; every school names its delegate. */
export async function convene({ page, press, idAt }: Walkers): Promise<string> {
  await press(head, `${year}/meetings/new`, 'event', {
    kind: 'summing_up',
    title: conference,
    startsAt: '2022-11-08T08:00',
    endsAt: '2022-11-08T11:30',
    alongside: 'on',
    place: 'Trường Chính trị tỉnh Nghệ An',
  })
  const meeting = `${year}/meetings/${await idAt(head, `${year}/meetings`, 'meetings', conference)}`
  const lines = parts.flatMap((part, at) => [
    [`parts.${at}.title`, part],
    [`parts.${at}.minutes`, at === 0 ? '120' : '45'],
  ])
  await press(head, `${meeting}/prepare`, 'programme', Object.fromEntries(lines) as Record<string, string>, 'vi')
  await send(page, 'officers', {
    'presidium.0.personId': 'Hiệu trưởng Nghệ An',
    'secretaries.0.personId': 'Cán bộ phụ trách thi đua Nghệ An',
  })
  await page.getByRole('button', { name: wordsOf('vi')('meetings.prepare.addGuest') }).click()
  await send(page, 'guests', { 'guests.0.label': guests[0] ?? '', 'guests.1.label': guests[1] ?? '' })
  await press(head, meeting, 'convene', { delegatesBy: '2022-11-04T17:00' })
  await press(head, `${meeting}/prepare`, 'invite')
  for (const school of schools) await press(officerOf(school), `${meeting}/delegates`, 'delegates')
  return meeting
}

/** On the morning all seven principals are present; the quorum is there and the conference is opened. */
export async function open({ page, press, moveClock }: Walkers, meeting: string): Promise<void> {
  await moveClock('2022-11-08T08:00')
  for (const school of schools) await press(principalOf(school), meeting, 'presence')
  await press(headPrincipal, meeting, 'open')
  for (const part of parts) await expect(page.getByText(part).first()).toBeVisible()
}

/** On the spot the elected head announces the movement of 2023. */
export async function announce({ page, go, press }: Walkers): Promise<void> {
  await press(newHead, `${next}/movements/edit`, 'movement', movementOf(theme2023, 2023))
  await go(newHeadPrincipal, `${next}/movements`)
  const announcing = await page.locator('form[id^="announce-"]').first().getAttribute('id')
  await send(page, announcing ?? '')
}

/** The conference ends; its minutes are signed by secretary and chair, and the year goes to the Academy. */
export async function conclude({ page, press, idAt, moveClock }: Walkers, meeting: string): Promise<void> {
  await moveClock('2022-11-08T11:30')
  await press(headPrincipal, meeting, 'close')
  const seminar = `${year}/meetings/${await idAt(head, `${year}/meetings`, 'meetings', topic)}`
  await press(head, `${seminar}/results`, 'outcome', { outcome: 'Bảy trường trình bày tham luận (minh họa).' })
  await press(head, `${meeting}/minutes`, 'draft')
  await expect(page.locator('form#minutes [name="body"]')).toHaveValue(new RegExp(parts[1] ?? ''))
  await press(head, `${meeting}/minutes`, 'sign')
  await press(headPrincipal, `${meeting}/minutes`, 'sign')
  await press(head, `${year}/track`, 'pass-gate')
}
