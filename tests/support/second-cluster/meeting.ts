import { officerOf, principalOf } from '../walk'
import type { Desk } from './desk'
import { answering, head, headPrincipal, hourAhead, hourHasCome, provinceOf, today, year } from './facts'

/** Plans, convenes and opens a conference of today with nine schools present. */
export async function conference({ press, idAt }: Desk, kind: string, title: string): Promise<string> {
  const startsAt = hourAhead(4)
  const hours = { startsAt, endsAt: hourAhead(60), alongside: 'on' }
  await press(head, `${year}/meetings/new`, 'event', { kind, title, ...hours, place: 'Hội trường' })
  const meeting = `${year}/meetings/${await idAt(head, `${year}/meetings`, 'meetings', title)}`
  await press(head, `${meeting}/prepare`, 'officers', {
    'presidium.0.personId': `Trần Văn ${provinceOf('LS')}`,
    'presidium.0.label': 'Hiệu trưởng',
    'secretaries.0.personId': `Lê Thị ${provinceOf('LS')}`,
    'secretaries.0.label': 'Cán bộ thi đua',
  })
  await press(head, meeting, 'convene')
  for (const code of answering) {
    await press(officerOf(code), `${meeting}/delegates`, 'delegates')
    await press(principalOf(code), meeting, 'presence')
  }
  // it opens on its day, also before its hour; close to midnight that day is the next one
  if (startsAt.slice(0, 10) !== today()) await hourHasCome(startsAt)
  await press(headPrincipal, meeting, 'open')
  return meeting
}

/** Minutes drawn from the data, signed by the secretary and then by the chair. */
export async function sign({ press }: Desk, meeting: string): Promise<void> {
  await press(head, `${meeting}/minutes`, 'draft')
  await press(head, `${meeting}/minutes`, 'sign')
  await press(headPrincipal, `${meeting}/minutes`, 'sign')
}
