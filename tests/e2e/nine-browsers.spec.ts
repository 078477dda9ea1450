import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { home } from '@/lib/launch/process.mjs'
import {
  byPhone,
  chair,
  choose,
  confirming,
  enterCount,
  keepers,
  lies,
  makeCard,
  onPaper,
  phone,
  receive,
  rowOf,
  tellers,
  typeCard,
  vote,
  year,
} from '../support/nine-schools'
import { checkOffline, openOffline, takeVerifier } from '../support/offline-verifier'
import { expect, test } from '../support/site'
import { send } from '../support/walk'
import { wordsOf } from '../support/words'

// Nine schools of an illustrative cluster of ten elect their head in secret: eight on phones of their own, one on paper.
test.use({ scenario: 'nine-schools' })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const vi = wordsOf('vi')
const wall = (key: string, facts?: Record<string, string | number>): string => vi(`ballots.screen.${key}`, facts)

// what the nine carry from one part of the morning to the next
const papers: string[] = []
const codes = new Map<string, string>()
const phones = new Map<string, Page>()
const polls: string[] = []
let box = ''
let door = ''

const page = (school: string): Page => phones.get(school)!

test('three make their cards in three browsers and try them; a fourth school confirms the key book', async ({
  as,
  site,
}) => {
  const head = await as('emulation_officer', chair)
  await head.goto(`${year}/ballots`)
  for (const [at, [, school]] of keepers.entries()) {
    const options = head.locator(`#trustee-${at + 1} option`)
    const value = await options
      .filter({ hasText: `${school} –` })
      .first()
      .getAttribute('value')
    await head.locator(`#trustee-${at + 1}`).selectOption(value)
  }
  await send(head, 'prepare-box', { slots: '3' })
  const made = await rowOf<{ id: string; door: string }>(site, 'select id, door from ballot_boxes')
  ;[box, door] = [`${year}/ballots/${made.id}`, made.door]
  papers.push(...(await Promise.all(keepers.map(async (keeper) => makeCard(await as(keeper[0], keeper[1]), box)))))
  expect(new Set(papers).size).toBe(3)
  await head.goto(box)
  await send(head, 'draft-book')
  const second = await as('principal', confirming)
  await second.goto(box)
  await send(second, 'seal')
})

test('eight phones receive their ballots, the ninth takes paper; the wall says who has received', async ({
  as,
  browser,
  site,
}) => {
  const [head, screen] = [await as('principal', chair), await as('principal', chair)]
  await head.goto(box)
  await send(head, 'open-collecting')
  await screen.goto(`${box}/screen`)
  for (const school of byPhone) phones.set(school, await phone(browser, site, school))
  await Promise.all(byPhone.map(async (school) => codes.set(school, await receive(page(school), door))))
  await head.goto(box)
  const { id } = await rowOf<{ id: string }>(site, `select id from organisations where code = '${onPaper}'`)
  await send(head, `paper-${id}`)
  await expect(screen.getByText(wall('received', { received: 9, seats: 10 }))).toBeVisible({ timeout: 5000 })
  await expect(screen.getByText(wall('hasNot'))).toHaveCount(1)
  await send(head, 'close-collecting')
})

test('a closed tab, a dead line and a lost phone each leave one ballot; the last one closes the box', async ({
  as,
  browser,
  site,
}) => {
  const [head, second] = [await as('emulation_officer', chair), await as('principal', confirming)]
  await head.goto(`${year}/leadership`)
  const [one = '', other = ''] = await Promise.all(
    tellers.map((code) => rowOf<{ id: string }>(site, `select id from organisations where code = '${code}'`)),
  ).then((rows) => rows.map(({ id }) => id))
  await send(head, 'elect-head', { kind: 'secret', minutes: '30', 'tellers.0': one, 'tellers.1': other })
  const { id } = await rowOf<{ id: string }>(site, `select id from polls where kind = 'secret'`)
  polls.push(`${year}/polls/${id}`)
  await second.goto(polls[0]!)
  await send(second, 'confirm')
  const opener = await as('principal', chair)
  await opener.goto(polls[0]!)
  await send(opener, 'open')

  const both = [0, 1]
  const ways: Record<string, (school: string) => Promise<void>> = {
    MH2: async (school) => {
      await choose(page(school), both)
      const again = await page(school).context().newPage()
      await page(school).close()
      phones.set(school, again)
      await again.goto(`/vi/vote/${door}`)
      await lies(again)
    },
    MH3: async (school) => {
      await expect(page(school).getByRole('button', { name: vote('toReview') })).toBeVisible({ timeout: 30_000 })
      await page(school).context().setOffline(true)
      await choose(page(school), both)
      await expect(page(school).getByText(vote('sending'))).toBeVisible({ timeout: 20_000 })
      await page(school).context().setOffline(false)
      await lies(page(school))
    },
    MH4: async (school) => {
      await page(school).context().close()
      const found = await phone(browser, site)
      phones.set(school, found)
      await found.goto(`/vi/vote/${door}`)
      await found.getByLabel(vote('restoreField')).fill(codes.get(school)!)
      await found.getByRole('button', { name: vote('restoreSubmit') }).click()
      await choose(found, both)
      await lies(found)
    },
  }
  const plainly = async (school: string): Promise<void> => {
    await choose(page(school), both)
    await lies(page(school))
  }
  await Promise.all(byPhone.slice(1).map((school) => (ways[school] ?? plainly)(school)))
  expect(await rowOf(site, 'select count(*)::int as lying from ballots')).toEqual({ lying: 7 })
  await choose(page(chair), both)
  await expect(page(chair).getByRole('heading', { name: vote('closedTitle') })).toBeVisible({ timeout: 45_000 })
  expect(await rowOf(site, 'select count(*)::int as lying from ballots')).toEqual({ lying: 0 })
})

test('two cards open the box; two schools are tied, and the run-off takes the next place of the same ballots', async ({
  as,
  site,
}) => {
  const [second, opener] = [await as('principal', confirming), await as('principal', chair)]
  await openAndCount(as, { poll: polls[0]!, cards: [0, 2], agreed: [0, 1] })
  const head = await as('emulation_officer', chair)
  await head.goto(polls[0]!)
  await send(head, 'round', { minutes: '30' })
  const { id } = await rowOf<{ id: string }>(site, 'select id from polls where round = 2')
  polls.push(`${year}/polls/${id}`)
  await second.goto(polls[1]!)
  await send(second, 'confirm')
  await opener.goto(polls[1]!)
  await send(opener, 'open')
  // the phones have stayed where they were: the run-off shows itself
  await Promise.all(byPhone.map((school) => choose(page(school), [school === chair ? 1 : 0])))
  const screen = await as('principal', chair)
  await screen.goto(`${box}/screen`)
  await expect(screen.getByRole('heading', { name: wall('closed') })).toBeVisible({ timeout: 60_000 })
  await openAndCount(as, { poll: polls[1]!, cards: [1, 2], agreed: [0] })
  await expect(screen.getByText(wall('needs', { needed: 6, base: 10, yes: 8 }))).toBeVisible({ timeout: 5000 })
  await expect(screen.getByText(wall('needs', { needed: 6, base: 10, yes: 1 }))).toBeVisible()
  await head.goto(`${year}/leadership`)
  await send(head, `record-${id}`)
})

test('both records are right for the file without a network and for the program that is not ours', async ({
  as,
  browser,
}, info) => {
  const folder = info.outputPath('offline')
  mkdirSync(folder, { recursive: true })
  const reader = await as('principal', onPaper)
  await reader.goto('/vi/verify')
  const { page: offline, asked } = await openOffline(browser, await takeVerifier(reader, folder))
  for (const [at, poll] of polls.entries()) {
    const record = await (await reader.request.get(`/api/polls/${poll.slice(-36)}/record`)).text()
    expect(await checkOffline(offline, record, folder)).toEqual({ good: 12, bad: [] })
    const file = join(folder, `${at}.json`)
    writeFileSync(file, record)
    const apart = spawnSync(process.execPath, ['lib/launch/verify.mjs', file], { cwd: home, encoding: 'utf8' })
    expect({ status: apart.status, steps: apart.stdout.match(/✓/g)?.length }).toEqual({ status: 0, steps: 12 })
  }
  expect(asked).toEqual([])
  for (const one of phones.values()) await one.context().close()
})

type Opening = { poll: string; cards: [number, number]; agreed: number[] }

/** Two keepers type what stands on their papers, then two tellers count the one ballot on paper. */
async function openAndCount(
  as: (office: (typeof keepers)[number][0], organisation: string) => Promise<Page>,
  { poll, cards, agreed }: Opening,
): Promise<void> {
  for (const at of cards) {
    const keeper = await as(keepers[at]![0], keepers[at]![1])
    await keeper.goto(poll)
    await typeCard(keeper, papers[at]!, vi('ballots.card.open'))
    await expect(keeper.getByLabel(vi('ballots.card.field'))).toHaveCount(0, { timeout: 20_000 })
  }
  for (const teller of tellers) await enterCount(await as('principal', teller), poll, agreed)
}
