import { expect, type Page } from '@playwright/test'
import { codeAt, stepOf } from '@/lib/platform/auth/one-time-code'
import { awake } from './walk'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A key as it is typed into an authenticator, back as bytes. */
function keyOf(typed: string): Uint8Array {
  const bits = [...typed].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2))
}

/** What a phone with this key shows now, or so many half minutes later: a clock that is a little fast is let through. */
export const codeOf = (typed: string, later: 0 | 1 = 0): string => codeAt(keyOf(typed), stepOf(new Date()) + later)

export type Phone = { key: string; backupCodes: string[] }

/** On the page for it: sets up the second factor as a person with a phone does, and goes on. */
export async function setUpFactor(page: Page): Promise<Phone> {
  const patiently = expect.configure({ timeout: 30_000 })
  await patiently(page).toHaveURL(/\/account\/second-factor/)
  await page.locator('form[id="start-factor"] button[type="submit"]').click()
  const shown = page.locator('[data-key]')
  await patiently(shown).toBeVisible()
  const key = (await shown.getAttribute('data-key')) ?? ''
  const form = page.locator('form[id="confirm-factor"]')
  await awake(form)
  await form.locator('[name="code"]').fill(codeOf(key))
  await form.locator('button[type="submit"]').click()
  await patiently(page.locator('[data-backup-code]')).toHaveCount(10)
  const backupCodes = await page.locator('[data-backup-code]').allInnerTexts()
  await page.locator('main section[aria-live] > a').click()
  await patiently(page).not.toHaveURL(/\/account\/second-factor/)
  return { key, backupCodes }
}
