import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Office } from '@/lib/platform/context'

export type Who = readonly [office: Office, organisation: string]
export type Typed = Record<string, string>

export const principalOf = (school: string): Who => ['principal', school]
export const officerOf = (school: string): Who => ['emulation_officer', school]

/** Types, chooses and ticks in a form, by the names that it sends. */
async function fill(form: Locator, values: Typed): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = form.locator(`[name="${name}"]`)
    const kind = await control.first().evaluate((one) => (one as HTMLInputElement).type)
    if (kind === 'select-one') await control.selectOption(value)
    else if (kind === 'checkbox') await control.first().check()
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else await control.fill(value)
  }
}

/** Presses the button of a form of the page, and waits until the product has taken it. */
async function send(page: Page, id: string, values: Typed = {}): Promise<void> {
  const form = page.locator(`form[id="${id}"]`)
  await fill(form, values)
  const main = page.getByRole('main')
  const button = form.locator('button[type="submit"]').last()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await button.click()
  expect((await answered).status(), `the answer to ${id}`).toBeLessThan(400)
  await expect(page.locator('form [aria-disabled="true"] .turning')).toHaveCount(0)
  await expect.poll(() => main.getByRole('alert').allInnerTexts(), `what ${id} was told`).toEqual([])
}

/** People who walk through the product, each in a browser of his own, in Vietnamese and in English by turns. */
export function walkersOf(as: (...who: Who) => Promise<Page>) {
  const pages = new Map<string, Page>()
  let turn = 0
  const go = async (who: Who, path: string): Promise<Page> => {
    const name = who.join(' ')
    const page = pages.get(name) ?? (await as(...who))
    pages.set(name, page)
    const answer = await page.goto(`/${turn++ % 2 === 0 ? 'vi' : 'en'}${path}`)
    expect(answer?.status(), `${name} at ${path}`).toBe(200)
    return page
  }
  const press = async (who: Who, path: string, id: string, values: Typed = {}): Promise<Page> => {
    const page = await go(who, path)
    await send(page, id, values)
    return page
  }
  /** follows the first link of the page whose address fits, and says where it led */
  const follow = async (who: Who, path: string, address: RegExp): Promise<string> => {
    const page = await go(who, path)
    const hrefs = await page
      .getByRole('main')
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
    const found = hrefs.map((href) => address.exec(href)?.[1]).find((id) => id !== undefined)
    if (!found) throw new Error(`No link like ${String(address)} at ${path}: ${hrefs.join(' ')}`)
    return found
  }
  const moveClock = async (to: string): Promise<void> => {
    await press(principalOf('NA'), '/demonstration', 'move', { to })
  }
  return { go, press, follow, moveClock }
}
