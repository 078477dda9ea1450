import { expect, type Page } from '@playwright/test'
import { languageOf, officerOf, principalOf, send, type Typed, type Walkers } from '../walk'
import { wordsOf } from '../words'
import { answering, head, headPrincipal, provinceOf, year } from './facts'

const tellers = ['KC', 'YM']
const pollAt = (id: string): string => `${year}/polls/${id}`
const among = (school: string, codes: string[]): boolean => codes.some((code) => school.includes(provinceOf(code)))

type Award = { name: RegExp; record: string; kind: 'open' | 'paper'; quota: number; winners: string[] }
export const flag: Award = {
  name: /Cờ thi đua|flag/i,
  record: 'record-academy_flag',
  kind: 'open',
  quota: 1,
  winners: ['DL'],
}
export const certificates: Award = {
  name: /Bằng khen|Certificate/i,
  record: 'record-director_certificate',
  kind: 'paper',
  quota: 2,
  winners: ['HG', 'NX'],
}

/** An award is put to the schools with its quota; two tellers of two schools, neither the chair's. */
export async function nominate(walkers: Walkers, { name, record, kind, quota, winners }: Award): Promise<void> {
  const { press, idAt } = walkers
  const award = `${year}/awards/${await awardOf(walkers, name)}`
  await press(head, award, 'quota-form', { quota: String(quota), basis: 'Hướng dẫn 30-HD/HVCTQG' })
  const [firstTeller = '', secondTeller = ''] = tellers.map(provinceOf)
  await press(head, award, 'prepare', { kind, minutes: '60', firstTeller, secondTeller })
  const id = await idAt(head, `${year}/polls`, 'polls', name)
  await open(walkers, id)
  if (kind === 'open') await voteOn(walkers, id, winners)
  await count(walkers, id, winners)
  await press(head, `${year}/awards`, record)
}

async function awardOf({ page, go, idsAt }: Walkers, name: RegExp): Promise<string> {
  for (const id of await idsAt(head, `${year}/awards`, 'awards')) {
    await go(head, `${year}/awards/${id}`)
    if (name.test(await page.getByRole('heading', { level: 1 }).innerText())) return id
  }
  throw new Error(`No award ${String(name)}.`)
}

/** Confirmed by another school, and opened by the chair. */
async function open({ press }: Walkers, id: string): Promise<void> {
  await press(principalOf('BK'), pollAt(id), 'confirm')
  await press(headPrincipal, pollAt(id), 'open')
}

async function voteOn({ page, go }: Walkers, id: string, winners: string[]): Promise<void> {
  for (const code of answering) {
    await go(principalOf(code), `${pollAt(id)}/vote`)
    const lines = page.locator('form#vote [role="radiogroup"]')
    await expect(lines.first()).toBeVisible()
    for (const line of await lines.all()) {
      const agrees = among(await line.innerText(), winners)
      await line.locator(`[value="${agrees ? 'agree' : 'disagree'}"]`).check()
    }
    await review(page)
  }
}

async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: wordsOf(languageOf(page))('polls.vote.toReview') }).click()
  await send(page, 'vote')
}

/** What each teller writes: of nine ballots in the room all for those named; from the absent school no ballot came back. */
async function count({ page, go }: Walkers, id: string, winners: string[]): Promise<void> {
  for (const teller of tellers) {
    await go(officerOf(teller), pollAt(id))
    const values: Typed = {}
    for (const input of await page.locator('form#count-form input[type="number"]').all()) {
      const name = (await input.getAttribute('name')) ?? ''
      const [part, what] = name.split('.')
      const ballots = part === 'room' && !/invalid|blank/.test(name) ? answering.length : 0
      if (what !== 'lines') values[name] = String(ballots)
      else {
        const school = await input.locator('xpath=ancestor::fieldset[1]/legend').innerText()
        values[name] = String(name.endsWith('.yes') === among(school, winners) ? ballots : 0)
      }
    }
    await send(page, 'count-form', values)
  }
}

/** The silent school is missing from an agreement of all: the words turn into an open vote, already confirmed. */
export async function electHead(walkers: Walkers, code: string): Promise<void> {
  const agreement = await prepare(walkers, 'head', 'agreement', [code])
  await open(walkers, agreement)
  for (const voter of answering) {
    await walkers.go(principalOf(voter), `${pollAt(agreement)}/vote`)
    await walkers.page.locator('form#vote [name="agrees"][value="yes"]').check()
    await review(walkers.page)
  }
  const ids = await walkers.idsAt(head, `${year}/leadership`, 'polls')
  await vote(walkers, ids.find((id) => id !== agreement) ?? '', [code])
}

export async function electDeputies(walkers: Walkers, codes: string[]): Promise<void> {
  const id = await prepare(walkers, 'deputy', 'open', codes)
  await walkers.press(principalOf('BK'), pollAt(id), 'confirm')
  await vote(walkers, id, codes)
}

async function prepare(walkers: Walkers, role: 'head' | 'deputy', kind: string, codes: string[]): Promise<string> {
  const { page, go, idsOn, idsAt } = walkers
  await go(head, `${year}/leadership`)
  const before = await idsOn('polls')
  if (kind === 'agreement')
    for (const code of codes)
      await page
        .locator(`form#elect-${role} label`, { hasText: provinceOf(code) })
        .getByRole('checkbox')
        .check()
  await send(page, `elect-${role}`, { kind, text: kind === 'agreement' ? 'Thống nhất bầu.' : '' })
  const [id = ''] = (await idsAt(head, `${year}/leadership`, 'polls')).filter((one) => !before.includes(one))
  return id
}

async function vote(walkers: Walkers, id: string, winners: string[]): Promise<void> {
  await walkers.press(headPrincipal, pollAt(id), 'open')
  await voteOn(walkers, id, winners)
  await walkers.press(head, `${year}/leadership`, `record-${id}`)
}
