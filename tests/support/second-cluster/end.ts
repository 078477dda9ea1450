import { expect } from '@playwright/test'
import { languageOf, type Typed } from '../walk'
import { wordsOf } from '../words'
import type { Desk } from './desk'
import {
  approver,
  head,
  headPrincipal,
  newHeadPrincipal,
  next,
  provinceOf,
  reviewer,
  thisYear,
  today,
  year,
} from './facts'

const academy = `/academy/ratification/SH/${thisYear}`
const confirmed = (lines: number): Typed =>
  Object.fromEntries(Array.from({ length: lines }, (_, at) => [`lines.${at}.confirmed`, 'yes']))

/** The dossier goes up and is accepted; both decisions are issued; without an hour of their own powers pass at once. */
export async function ratify({ page, press, go }: Desk): Promise<void> {
  await press(head, `${year}/dossier`, 'letter', { number: '15-TTr/CTĐ', date: today() })
  await press(headPrincipal, `${year}/dossier`, 'send')
  await press(reviewer, academy, 'accept')
  const decision = { date: today(), signer: 'Giám đốc Học viện' }
  await press(approver, academy, 'awards', { ...decision, number: '120-QĐ/HVCTQG', ...confirmed(3) })
  await press(approver, academy, 'recognition', { ...decision, number: '121-QĐ/HVCTQG', ...confirmed(3) })
  await press(approver, `${year}/track`, 'pass-gate')
  await go(headPrincipal, `${year}/awards/register`)
  for (const code of ['DL', 'HG', 'NX']) await expect(page.getByText(provinceOf(code)).first()).toBeVisible()
}

/** Both heads sign the hand-over; the new one closes the year, and runs the next. */
export async function handOver({ page, press, go }: Desk): Promise<void> {
  await press(head, `${year}/hand-over`, 'prepare')
  await press(headPrincipal, `${year}/hand-over`, 'sign-old')
  await press(newHeadPrincipal, `${year}/hand-over`, 'sign-new', { remarks: 'Các mục còn mở sẽ giao sau.' })
  await press(newHeadPrincipal, `${year}/track`, 'pass-gate')
  await go(newHeadPrincipal, `${next}/track`)
  await expect(page.getByText(wordsOf(languageOf(page))('cycles.refusals.not_gate_owner'))).toHaveCount(0)
}
