import { expect, type Page } from '@playwright/test'
import { languageOf, officerOf, principalOf, send, type Typed, type Walkers } from '../walk'
import { wordsOf } from '../words'
import { answering, head, headPrincipal, provinceOf, year } from './facts'

const tellers = ['KC', 'YM']
const pollAt = (id: string): string => `${year}/polls/${id}`
const among = (school: string, codes: string[]): boolean => codes.some((code) => school.includes(provinceOf(code)))

type Award = { name: RegExp; kind: 'open' | 'paper'; quota: number; winners: string[] }
export const flag: Award = { name: /Cờ thi đua|flag/i, kind: 'open', quota: 1, winners: ['DL'] }
export const certificates: Award = { name: /Bằng khen|Certificate/i, kind: 'paper', quota: 2, winners: ['HG', 'NX'] }

/** An award is put to the schools with its quota; two tellers of two schools, neither the chair's. */
export async function nominate(walkers: Walkers, { name, kind, quota, winners }: Award): Promise<void> {
  const { page, press, idAt } = walkers
  const award = `${year}/awards/${await awardOf(walkers, name)}`
  await press(head, award, 'quota-form', { quota: String(quota), basis: 'Hướng dẫn 30-HD/HVCTQG' })
  const [firstTeller = '', secondTeller = ''] = tellers.map(provinceOf)
  await press(head, award, 'prepare', { kind, minutes: '60', firstTeller, secondTeller })
  const id = await idAt(head, `${year}/polls`, 'polls', name)
  await open(walkers, id)
  if (kind === 'open') await voteOn(walkers, id, winners)
  else await count(walkers, id, winners)
  await walkers.go(head, `${year}/awards`)
  await send(page, (await page.locator('form[id^="record-"]').first().getAttribute('id')) ?? '')
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
    await expect(lines).toHaveCount(answering.length)
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

/** What each teller writes from the ballots: all nine for those named, none for the others. */
async function count({ page, go }: Walkers, id: string, winners: string[]): Promise<void> {
  const all = String(answering.length)
  for (const teller of tellers) {
    await go(officerOf(teller), pollAt(id))
    const values: Typed = { 'room.issued': all, 'room.returned': all, 'room.valid': all, 'room.invalid': '0' }
    for (const line of await page.locator('form#count-form fieldset fieldset').all()) {
      const wins = among(await line.locator('legend').innerText(), winners)
      const name = (await line.locator('input').first().getAttribute('name'))?.replace(/\.yes$/, '') ?? ''
      Object.assign(values, {
        [`${name}.yes`]: wins ? all : '0',
        [`${name}.no`]: wins ? '0' : all,
        [`${name}.blank`]: '0',
      })
    }
    await send(page, 'count-form', values)
  }
}

/** An election by agreement of all who are present. */
export async function elect(walkers: Walkers, role: 'head' | 'deputy', codes: string[]): Promise<void> {
  const { page, go, press, idsOn, idsAt } = walkers
  await go(head, `${year}/leadership`)
  const before = await idsOn('polls')
  for (const code of codes)
    await page
      .locator(`form#elect-${role} label`, { hasText: provinceOf(code) })
      .getByRole('checkbox')
      .check()
  await send(page, `elect-${role}`, { kind: 'agreement', text: 'Thống nhất bầu.' })
  const [id = ''] = (await idsAt(head, `${year}/leadership`, 'polls')).filter((one) => !before.includes(one))
  await open(walkers, id)
  for (const code of answering) {
    await go(principalOf(code), `${pollAt(id)}/vote`)
    await page.locator('form#vote [name="agrees"][value="yes"]').check()
    await review(page)
  }
  await press(head, `${year}/leadership`, `record-${id}`)
}
