import { expect, type Page } from '@playwright/test'
import { languageOf, send, type Walkers } from '../walk'
import { wordsOf } from '../words'
import {
  approver,
  board,
  head,
  headPrincipal,
  movementOf,
  newHead,
  newHeadPrincipal,
  next,
  plan,
  theme2023,
  year,
} from './facts'

const academy = '/academy/ratification/BTB/2022'

/** The head sends the dossier, the Academy's board finds it complete. */
export async function submit({ press, moveClock }: Walkers): Promise<void> {
  await moveClock('2022-11-21T09:00')
  await press(head, `${year}/dossier`, 'letter', { number: '15-TTr/CTĐ (minh họa)', date: '2022-11-21' })
  await press(headPrincipal, `${year}/dossier`, 'send')
  await press(board, academy, 'accept')
}

const linesOf = (names: number) =>
  Object.fromEntries(Array.from({ length: names }, (_, at) => [`lines.${at}.confirmed`, 'yes']))
const signed = { signer: 'Giám đốc Học viện', illustrative: 'yes' }

/** Both decisions, line by line; the second names the instant T at which powers pass. */
export async function decide({ page, press, go, moveClock }: Walkers): Promise<void> {
  await moveClock('2022-12-20T10:00')
  await press(approver, academy, 'awards', { ...linesOf(2), ...signed, number: 'minh họa 03', date: '2022-12-20' })
  await moveClock('2023-02-08T10:00')
  const effectiveAt = '2023-02-15T08:00'
  const recognition = { ...linesOf(3), ...signed, number: 'minh họa 04', date: '2023-02-08', effectiveAt }
  await press(approver, academy, 'recognition', recognition)
  await press(approver, `${year}/track`, 'pass-gate')
  await go(newHead, `${next}/track`)
  await expect(page.getByText(notYetHead(page))).toBeVisible()
}

const notYetHead = (page: Page): string => wordsOf(languageOf(page))('cycles.refusals.not_gate_owner')

/** Old and new head go through the list and sign; one item stays open, which holds up nothing. */
export async function handOver({ page, go, press }: Walkers): Promise<void> {
  await press(head, `${year}/hand-over`, 'prepare')
  await send(page, 'own-item', { label: 'Hồ sơ giấy của Cụm (minh họa)' })
  for (const [who, left] of [
    [head, 0],
    [newHead, 1],
  ] as const) {
    await go(who, `${year}/hand-over`)
    const forms = page.locator('form[id^="tick-"]')
    await expect(forms.first()).toBeVisible()
    const ids = await forms.evaluateAll((all) => all.map((one) => one.id))
    for (const id of ids.slice(0, ids.length - left)) await send(page, id)
  }
  await press(headPrincipal, `${year}/hand-over`, 'sign-old')
  await press(newHeadPrincipal, `${year}/hand-over`, 'sign-new', { remarks: 'Một mục còn hẹn kiểm đếm (minh họa).' })
}

/**
 * At T the powers pass by themselves, with no edit of any account: what the old head still had open is refused and kept,
 * the new head closes the year.
 */
export async function passPowers({ page, go, press, moveClock }: Walkers, old: Page): Promise<void> {
  await old.goto(`/vi${year}/track`)
  const late = old.locator('form#deadlines')
  await late.locator('[name="deadlines.hand_over"]').fill('2023-03-20T17:00')
  await moveClock('2023-02-15T08:00')
  await late.locator('button[type="submit"]').click()
  await expect(late.getByRole('alert')).toContainText(wordsOf('vi')('cycles.refusals.not_running'))
  await expect(late.locator('[name="deadlines.hand_over"]')).toHaveValue('2023-03-20T17:00')
  await go(head, `${year}/track`)
  await expect(page.locator('form#deadlines')).toHaveCount(0)
  await go(newHead, `${next}/track`)
  await expect(page.getByText(notYetHead(page))).toHaveCount(0)
  await press(newHeadPrincipal, `${year}/track`, 'pass-gate')
}

/** Under its new head the year 2023 is prepared and launched. */
export async function launchNext({ page, go, press, moveClock }: Walkers): Promise<void> {
  const directive = {
    kind: 'theme',
    number: '09-TB/HVCTQG (minh họa)',
    date: '2023-02-15',
    subject: theme2023,
    scope: 'one',
  }
  await press(board, `${next}/planning/directives/new`, 'directive', directive)
  await press(board, `${next}/movements/academy`, 'movement', { ...movementOf(theme2023, 2023), scope: 'one' })
  await press(newHead, `${next}/planning/plan/edit`, 'plan', plan)
  await press(newHead, `${next}/planning/plan`, 'open', { until: '2023-03-03T17:00' })
  await moveClock('2023-03-06T09:00')
  await press(newHead, `${next}/planning/plan`, 'issue', { number: '01-KH/CTĐ (minh họa)', date: '2023-03-06' })
  await press(newHeadPrincipal, `${next}/track`, 'pass-gate')
  await go(newHeadPrincipal, `${next}/movements`)
  const launching = await page.locator('form[id^="launch-"]').first().getAttribute('id')
  await send(page, launching ?? '')
  await expect(page.getByText(theme2023).first()).toBeVisible()
}
