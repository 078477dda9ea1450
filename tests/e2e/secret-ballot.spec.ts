import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { checkOffline, openOffline, takeVerifier } from '../support/offline-verifier'
import { bringBack } from '../support/software-voter'
import { expect, test } from '../support/site'
import { send } from '../support/walk'
import { wordsOf } from '../support/words'
import { withClient } from '@/lib/launch/databases.mjs'

test.use({ scenario: 'conference-secret' })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const vi = wordsOf('vi')
const vote = (key: string, facts?: Record<string, string | number>): string => vi(`ballots.vote.${key}`, facts)
const screen = (key: string, facts?: Record<string, string | number>): string => vi(`ballots.screen.${key}`, facts)
const codes: Record<string, string> = {
  ...{ NA: 'NGAN-NGAN-NGAN-NGA2', TH: 'NGAN-NGAN-NGAN-NGA3', HT: 'NGAN-NGAN-NGAN-NGA4' },
  ...{ QB: 'NGAN-NGAN-NGAN-NGA5', QT: 'NGAN-NGAN-NGAN-NGA6', DN: 'NGAN-NGAN-NGAN-NGA7' },
}
const cards = ['1', '2', '3'].map((digit) => new Uint8Array(16).fill(Number(digit)))

type Places = { door: string; boxId: string; pollId: string; lines: number[] }

/** The election of the head, which the scenario left ready to open. */
const theElection = (database: string): Promise<Places> =>
  withClient(database, async (client) => {
    const found = await client.query<Places>(
      `select b.door, b.id as "boxId", p.id as "pollId",
         array(select o.position from poll_options o where o.poll_id = p.id and o.eligible order by o.position) as lines
       from polls p join ballot_boxes b on b.id = p.box_id where p.subject = 'head' and p.state <> 'cancelled'`,
    )
    return found.rows[0]!
  })

/** The flag, which the scenario has decided: its record is there to be checked. */
async function finished(page: Page): Promise<string> {
  await page.goto('/vi/work/BTB/2022/polls')
  const href = await page
    .getByRole('main')
    .getByRole('link', { name: /Cờ thi đua của Học viện/ })
    .first()
    .getAttribute('href')
  return href!.slice(-36)
}

/** A device of its own: it knows nothing of the others. */
async function device(page: Page, door: string, code: string): Promise<Page> {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto(`/vi/vote/${door}`)
  await page.getByLabel(vote('restoreField')).fill(code.toLowerCase())
  await page.getByRole('button', { name: vote('restoreSubmit') }).click()
  return page
}

/** Chooses the first school, disagrees to the others, looks over it and seals. */
async function choose(page: Page): Promise<void> {
  const agree = page.getByRole('radio', { name: vi('polls.words.agree'), exact: true })
  const disagree = page.getByRole('radio', { name: vi('polls.words.disagree'), exact: true })
  await expect(agree.first()).toBeVisible()
  const lines = await agree.count()
  await agree.first().check()
  for (let line = 1; line < lines; line++) await disagree.nth(line).check()
  await page.getByRole('button', { name: vote('toReview') }).click()
  await page.getByRole('button', { name: vote('seal') }).click()
}

const lies = (page: Page) =>
  expect(page.getByRole('heading', { name: vote('liesTitle') })).toBeVisible({ timeout: 30_000 })

test('the head of next year is elected by phones: a closed tab, a dead line, a second device each leave one ballot', async ({
  as,
  browser,
  site,
}) => {
  const { door, boxId, pollId } = await theElection(site.database)
  const chair = await as('principal', 'NA')
  const fresh = async (): Promise<Page> => (await browser.newContext({ baseURL: site.url })).newPage()
  const inBox = (): Promise<number> =>
    withClient(site.database, async (client) => {
      const made = await client.query<{ count: string }>('select count(*) from ballots')
      return Number(made.rows[0]!.count)
    })

  const first = await device(await fresh(), door, codes.NA!)
  await expect(first.getByRole('heading', { name: vi('ballots.vote.countedTitle') })).toBeVisible()

  await test.step('a wrong code is said to be wrong, and stays in its field', async () => {
    const page = await device(await fresh(), door, 'NGAN-NGAN-NGAN-NGA9')
    await expect(page.getByText(vote('restoreNone'))).toBeVisible({ timeout: 20_000 })
    await expect(page.getByLabel(vote('restoreField'))).toHaveValue('ngan-ngan-ngan-nga9')
    await page.context().close()
  })

  const wall = await as('principal', 'NA')
  await wall.goto(`/vi/work/BTB/2022/ballots/${boxId}/screen`)
  await expect(wall.getByRole('heading', { name: screen('counted') })).toBeVisible()
  const asked: Promise<string>[] = []
  const showsInBox = (inBox: number) =>
    expect(wall.getByText(screen('inBox', { inBox, received: 6 }))).toBeVisible({ timeout: 5000 })

  await test.step('the chair opens; phone and wall show the question by themselves', async () => {
    await chair.goto(`/vi/work/BTB/2022/polls/${pollId}`)
    await send(chair, 'open')
    await expect(wall.getByRole('heading', { name: screen('voting') })).toBeVisible({ timeout: 5000 })
    wall.on('request', (request) => {
      const { pathname } = new URL(request.url())
      asked.push(request.allHeaders().then((headers) => `${pathname}${'cookie' in headers ? ' with a cookie' : ''}`))
    })
    await showsInBox(0)
    await choose(first)
  })

  await test.step('a tab closed while sealing sends when it is opened again', async () => {
    const kept = await first.context().newPage()
    await first.close()
    await kept.goto(`/vi/vote/${door}`)
    await lies(kept)
    expect(await inBox()).toBe(1)
    await showsInBox(1)
  })

  await test.step('without a line the ballot waits, and arrives once it is back', async () => {
    const page = await device(await fresh(), door, codes.TH!)
    await expect(page.getByRole('button', { name: vote('toReview') })).toBeVisible({ timeout: 20_000 })
    await page.context().setOffline(true)
    await choose(page)
    await expect(page.getByText(vote('sending'))).toBeVisible()
    await page.waitForTimeout(6000)
    expect(await inBox()).toBe(1)
    await page.context().setOffline(false)
    await lies(page)
    expect(await inBox()).toBe(2)
  })

  await test.step('a lost phone: the code on another device votes again, and the box still holds one', async () => {
    const page = await device(await fresh(), door, codes.TH!)
    await choose(page)
    await lies(page)
    expect(await inBox()).toBe(2)
    await page.context().close()
  })

  await test.step('the last ballot closes the box', async () => {
    for (const code of ['HT', 'QB', 'QT', 'DN'])
      await bringBack(site.url, door, codes[code]!).then((voter) => voter.vote(pollId, 'y'))
    await expect(chair.getByText(vi('polls.page.boxWaits'))).toBeVisible({ timeout: 20_000 })
    expect(await inBox()).toBe(0)
    await expect(wall.getByText(screen('keys', { given: 0 }))).toBeVisible({ timeout: 5000 })
    // the machine of the hall asks for the box alone, and is nobody there
    expect(new Set(await Promise.all(asked))).toEqual(new Set([`/api/box/${door}/screen`]))
    expect(await wall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  })
})

test('two of three cards open the box, the tellers count the paper beside it, and anybody checks the record', async ({
  as,
  site,
}) => {
  const { pollId, lines } = await theElection(site.database)
  const { cardOf } = await import('@/lib/platform/sealing/card')
  const keepers = [await as('principal', 'TH'), await as('academy_reviewer', 'VTCT')]
  for (const [at, keeper] of keepers.entries()) {
    await keeper.goto(`/vi/work/BTB/2022/polls/${pollId}`)
    const field = keeper.getByLabel(vi('ballots.card.field'))
    await field.fill((await cardOf(cards[at === 0 ? 1 : 2]!)).replaceAll(' ', ''))
    await keeper.getByRole('button', { name: vi('ballots.card.open') }).click()
    if (at === 0) {
      await expect(keeper.getByText(vi('ballots.card.other'))).toBeVisible()
      await field.fill(await cardOf(cards[0]!))
      await keeper.getByRole('button', { name: vi('ballots.card.open') }).click()
    }
    await expect(field).toHaveCount(0, { timeout: 20_000 })
  }
  for (const school of ['TH', 'DN']) {
    const teller = await as('principal', school)
    await teller.goto(`/vi/work/BTB/2022/polls/${pollId}`)
    const sums = Object.fromEntries(
      lines.flatMap((position, at) => [
        [`room.lines.p${position}.yes`, at === 0 ? '1' : '0'],
        [`room.lines.p${position}.no`, at === 0 ? '0' : '1'],
        [`room.lines.p${position}.blank`, '0'],
      ]),
    ) as Record<string, string>
    await send(teller, 'count-form', {
      ...{ 'room.issued': '1', 'room.returned': '1', 'room.valid': '1', 'room.invalid': '0' },
      ...sums,
    })
  }
  const reader = await as('principal', 'QB')
  await reader.goto(`/vi/verify?poll=${pollId}`)
  await expect(reader.getByText(vi('ballots.verify.sound', { ballots: 6 }))).toBeVisible({ timeout: 60_000 })
  await expect(reader.getByText(`(${vi('ballots.verify.passed')})`)).toHaveCount(12)
})

test('the record is checked from the disk without a network: green as it is, red with its reason where a letter is another', async ({
  as,
  browser,
}, info) => {
  const folder = info.outputPath('offline')
  mkdirSync(folder, { recursive: true })
  const reader = await as('principal', 'QB')
  const pollId = await finished(reader)
  await reader.goto(`/vi/work/BTB/2022/polls/${pollId}`)
  await expect(reader.getByRole('link', { name: vi('ballots.verify.download') })).toBeVisible()
  const record = await (await reader.request.get(`/api/polls/${pollId}/record`)).text()
  await reader.goto('/vi/verify')
  const file = await takeVerifier(reader, folder)
  await expect(reader.getByText(createHash('sha256').update(readFileSync(file)).digest('hex'))).toBeVisible()

  const { page, asked } = await openOffline(browser, file)
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  expect(await checkOffline(page, record, folder)).toEqual({ good: 12, bad: [] })
  await expect(page.getByText(vi('ballots.verify.sound', { ballots: 6 }))).toBeVisible()

  const changed = JSON.parse(record) as { box: { board: { ballot: { signature: string } }[] } }
  const { ballot } = changed.box.board[2]!
  ballot.signature = `${ballot.signature.startsWith('A') ? 'B' : 'A'}${ballot.signature.slice(1)}`
  const { bad } = await checkOffline(page, JSON.stringify(changed), folder)
  expect(bad.join()).toContain(`${vi('ballots.verify.atLine', { line: 3 })} ${vi('ballots.verify.why6')}`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('li.bad').last()).toContainText('Line 3 of the board.')
  await page.setViewportSize({ width: 360, height: 760 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(asked).toEqual([])
})
