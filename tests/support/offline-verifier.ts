import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Browser, type Page } from '@playwright/test'
import { wordsOf } from './words'

const vi = wordsOf('vi')

/** Takes the verifier from a page that offers it, and looks that it is the file whose hash stands there. */
export async function takeVerifier(page: Page, folder: string): Promise<string> {
  const waits = page.waitForEvent('download')
  await page.getByRole('link', { name: vi('ballots.verify.download') }).click()
  const file = join(folder, 'tu-kiem-phieu.html')
  const download = await waits
  await download.saveAs(file)
  expect(download.suggestedFilename()).toBe('tu-kiem-phieu.html')
  return file
}

/** The verifier opened from the disk, in a browser without a network; what it would ask for, or its policy refuses, is kept. */
export async function openOffline(browser: Browser, file: string): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => asked.push(message.text()))
  page.on('pageerror', (error) => asked.push(error.message))
  await page.goto(pathToFileURL(file).href)
  const own = asked.indexOf(pathToFileURL(file).href)
  if (own >= 0) asked.splice(own, 1)
  return { page, asked }
}

/** Gives it a record, and answers how many steps are green, and what it says of those that are not. */
export async function checkOffline(
  page: Page,
  record: string,
  folder: string,
): Promise<{ good: number; bad: string[] }> {
  const file = join(folder, `record-${crypto.randomUUID()}.json`)
  writeFileSync(file, record)
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.locator('.verdict')).toBeVisible({ timeout: 30_000 })
  return { good: await page.locator('li.good').count(), bad: await page.locator('li.bad').allInnerTexts() }
}
