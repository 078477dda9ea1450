import { expect } from '@playwright/test'
import { officerOf, principalOf, type Walkers } from '../walk'
import { head, schools, year } from './facts'

const at = (school: string): string => `${year}/reports/${school}`
const words = {
  strengths: 'Ưu điểm minh họa.',
  weaknesses: 'Hạn chế minh họa.',
  directions: 'Phương hướng minh họa.',
}

/** Nghệ An heads without deputies: the next school in the customary order judges its own case. */
const judgeOf = (school: string): string => (school === 'NA' ? 'HT' : 'NA')

/** After the year's activity every school reports. */
export async function report({ press, moveClock }: Walkers): Promise<void> {
  await moveClock('2022-10-21T16:00')
  await press(head, `${year}/track`, 'pass-gate')
  for (const school of schools)
    await press(officerOf(school), at(school), 'report', { ...words, 'results.0.achieved': '46' })
  await press(head, `${year}/track`, 'pass-gate')
}

/** Reports are received, one only after it was returned and completed; each is assessed, the head's by another school. */
export async function verify({ page, go, press, pressBehind, moveClock }: Walkers): Promise<void> {
  await moveClock('2022-10-31T14:00')
  const reason = 'Đề nghị bổ sung số liệu (minh họa).'
  await pressBehind(officerOf('NA'), at('QB'), 'scoring.report.return', 'return', { reason })
  await go(officerOf('QB'), at('QB'))
  await expect(page.getByText(reason).first()).toBeVisible()
  await press(officerOf('QB'), at('QB'), 'report', { 'results.0.note': 'đã bổ sung (minh họa)' })
  for (const school of schools) {
    await press(officerOf(judgeOf(school)), at(school), 'receive')
    await press(principalOf(judgeOf(school)), at(school), 'assess', { text: `Đánh giá minh họa ${school}` })
  }
  await go(officerOf('DN'), at('NA'))
  await expect(page.getByText('Đánh giá minh họa NA').first()).toBeVisible()
  await press(head, `${year}/track`, 'pass-gate')
}
