import { expect } from '@playwright/test'
import { languageOf, officerOf, type Who } from '../walk'
import { wordsOf } from '../words'
import type { Desk } from './desk'
import { answering, head, host, provinceOf, silent, text, year } from './facts'

const at = (code: string): string => `${year}/reports/${code}`

/** Nine report; the silent one is judged without. */
export async function report({ press }: Desk): Promise<void> {
  for (const code of answering) {
    const words = { strengths: text, weaknesses: text, directions: text }
    await press(officerOf(code), at(code), 'report', { ...words, 'results.0.achieved': '12' })
  }
  await press(head, `${year}/track`, 'pass-gate')
}

/** Received and assessed by the head, the head's own by a deputy. */
export async function verify({ page, press, go }: Desk): Promise<void> {
  const judgeOf = (code: string): Who => (code === 'LS' ? host : head)
  for (const code of answering) {
    await press(judgeOf(code), at(code), 'receive')
    await press(judgeOf(code), at(code), 'assess', { text: 'Hoàn thành tốt nhiệm vụ năm.' })
  }
  await go(head, `${year}/reports`)
  const unscored = page.getByRole('row').filter({ hasText: provinceOf(silent) })
  await expect(unscored.getByText(wordsOf(languageOf(page))('scoring.notScored'))).toBeVisible()
  await press(head, `${year}/track`, 'pass-gate')
}
