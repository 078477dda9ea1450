import { expect } from '@playwright/test'
import { languageOf, principalOf, send, type Walkers } from '../walk'
import { wordsOf } from '../words'
import { bearing, conference, head, headPrincipal, schools, year } from './facts'

const poll = (id: string): string => `${year}/polls/${id}`

/** On the eve the head prepares the vote on an award; a person of another school looks at it and confirms it. */
export async function prepareAward({ go, page, press, idsAt }: Walkers, code: 'flag' | 'certificate'): Promise<string> {
  const awards = await idsAt(head, `${year}/awards`, 'awards')
  const name = { flag: /Cờ thi đua|flag/, certificate: /Bằng khen|Certificate/ }[code]
  for (const id of awards) {
    await go(head, `${year}/awards/${id}`)
    const heading = page.getByRole('heading', { level: 1 })
    if (!name.test(await heading.innerText())) continue
    await send(page, 'prepare', {
      kind: 'open',
      meetingId: conference,
      minutes: '20',
      firstTeller: 'Thanh Hóa',
      secondTeller: 'Đà Nẵng',
    })
    return newest(press, idsAt, name)
  }
  throw new Error(`No form for the ${code}.`)
}

async function newest(press: Walkers['press'], idsAt: Walkers['idsAt'], name: RegExp): Promise<string> {
  const [id = ''] = await idsAt(headPrincipal, `${year}/polls`, 'polls', name)
  await press(principalOf('HT'), poll(id), 'confirm')
  return id
}

/** The chair opens the vote; the seven schools agree to one candidate only; the result becomes the nomination. */
export async function nominate(
  { page, go, press }: Walkers,
  id: string,
  school: string,
  record: string,
): Promise<void> {
  await press(headPrincipal, poll(id), 'open')
  for (const voter of schools) {
    await go(principalOf(voter), `${poll(id)}/vote`)
    const lines = page.locator('form#vote [role="radiogroup"]')
    await expect(lines).toHaveCount(schools.length)
    for (const line of await lines.all()) {
      const agrees = (await line.innerText()).includes(school)
      await line.locator(`[value="${agrees ? 'agree' : 'disagree'}"]`).check()
    }
    await review(page)
  }
  await press(head, `${year}/awards`, record)
  await expect(page.getByText(school).first()).toBeVisible()
}

async function review(page: Walkers['page']): Promise<void> {
  await page.getByRole('button', { name: wordsOf(languageOf(page))('polls.vote.toReview') }).click()
  await send(page, 'vote')
}

type Elected = { role: 'head' | 'deputy'; schools: string[]; text: string }

export const elected: Elected[] = [
  {
    role: 'head',
    schools: [bearing.ht],
    text: 'Thống nhất bầu Trường Chính trị Trần Phú tỉnh Hà Tĩnh làm Cụm trưởng năm 2023.',
  },
  {
    role: 'deputy',
    schools: [bearing.qb, bearing.qt],
    text: 'Thống nhất bầu Trường Chính trị Quảng Bình và Trường Chính trị Lê Duẩn tỉnh Quảng Trị làm Cụm phó năm 2023.',
  },
]

/** An election by agreement of all: put in words, confirmed by another school, agreed by the seven, recorded. */
export async function elect(walkers: Walkers, { role, schools: names, text }: Elected): Promise<void> {
  const { page, go, press, idsAt, idsOn } = walkers
  await go(head, `${year}/leadership`)
  const before = await idsOn('polls')
  for (const name of names)
    await page.locator(`form#elect-${role} label`, { hasText: name }).getByRole('checkbox').check()
  await send(page, `elect-${role}`, { kind: 'agreement', text, meetingId: conference })
  const [id = ''] = (await idsAt(head, `${year}/leadership`, 'polls')).filter((one) => !before.includes(one))
  await press(principalOf('TH'), poll(id), 'confirm')
  await agree(walkers, id, text)
}

/** All seven agree to the words that are put to them, and the result is recorded. */
export async function agree({ page, go, press }: Walkers, id: string, text: string): Promise<void> {
  await press(headPrincipal, poll(id), 'open')
  for (const voter of schools) {
    await go(principalOf(voter), `${poll(id)}/vote`)
    await expect(page.getByText(text)).toBeVisible()
    await page.locator('form#vote [name="agrees"][value="yes"]').check()
    await review(page)
  }
  await press(head, `${year}/leadership`, `record-${id}`)
}
