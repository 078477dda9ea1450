import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Office } from '@/lib/platform/context'
import { openSession, type SessionCookie } from './session'
import { wordsOf, type Language } from './words'

export type Who = readonly [office: Office, organisation: string]
export type Upload = { name: string; mimeType: string; buffer: Buffer }
export type Typed = Record<string, string | Upload>
/** the words of a button, and what they count */
type Opener = string | readonly [key: string, facts: Record<string, number>]
export type Walkers = ReturnType<typeof walkersSeated>

export const principalOf = (school: string): Who => ['principal', school]
export const officerOf = (school: string): Who => ['emulation_officer', school]
export const lecturerOf = (school: string): Who => ['lecturer', school]

const id36 = '[0-9a-f-]{36}'
const idIn = new RegExp(id36)

/** Types, chooses, ticks and uploads in a form, by the names that it sends; a choice is named by its value or by its words. */
async function fill(form: Locator, values: Typed): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = form.locator(`[name="${name}"]`)
    const kind = await control.first().evaluate((one) => (one as HTMLInputElement).type)
    if (typeof value !== 'string') await control.setInputFiles(value)
    else if (kind === 'select-one') await control.selectOption(await optionOf(control, value))
    else if (kind === 'checkbox' || kind === 'radio') await (await boxOf(form, name, value)).check()
    else await control.fill(value)
  }
}

async function optionOf(select: Locator, sought: string): Promise<string> {
  const found = await select.locator('option').evaluateAll((all, text) => {
    const options = all as HTMLOptionElement[]
    const named = options.find((one) => one.text.startsWith(text)) ?? options.find((one) => one.text.includes(text))
    return (options.find((one) => one.value === text) ?? named)?.value
  }, sought)
  if (found === undefined) throw new Error(`No option “${sought}”.`)
  return found
}

async function boxOf(form: Locator, name: string, value: string): Promise<Locator> {
  const byValue = form.locator(`[name="${name}"][value="${value}"]`)
  if ((await byValue.count()) > 0) return byValue
  const byWords = form.locator('label', { hasText: value }).locator(`[name="${name}"]`)
  return (await byWords.count()) > 0 ? byWords : form.locator(`[name="${name}"]`).first()
}

/** Waits until the page's script has taken hold of a form: on a busy machine that comes a while after the page is seen. */
export const awake = (form: Locator): Promise<void> =>
  expect
    .poll(() => form.evaluate((one) => Object.keys(one).some((key) => key.startsWith('__reactProps$'))), {
      timeout: 30_000,
    })
    .toBe(true)

/** Presses the button of a form of the page, and waits until the product has taken it. */
export async function send(page: Page, id: string, values: Typed = {}): Promise<void> {
  const form = page.locator(`form[id="${id}"]`)
  await awake(form)
  await fill(form, values)
  const button = form.locator('button[type="submit"]').last()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await button.click()
  expect((await answered).status(), `the answer to ${id}`).toBeLessThan(400)
  await expect(page.locator('form [aria-disabled="true"] .turning')).toHaveCount(0)
  const told = page.locator('main [role="alert"], [role="dialog"] [role="alert"]')
  await expect.poll(() => told.allInnerTexts(), `what ${id} was told`).toEqual([])
}

export const languageOf = (page: Page): Language => (new URL(page.url()).pathname.startsWith('/en') ? 'en' : 'vi')

/**
 * People who walk through the product, each with a session of his own, in Vietnamese and in English by turns. They sit at
 * one browser one after the other: hundreds of pages are too many for browsers of their own, each of which begins cold.
 */
export function walkersOf(page: Page, site: { url: string; database: string }) {
  const sessions = new Map<string, SessionCookie>()
  return walkersSeated(page, async (who) => {
    const name = who.join(' ')
    const [office, organisation] = who
    const session = sessions.get(name) ?? (await openSession(site.database, { office, organisation }))
    sessions.set(name, session)
    await page.context().addCookies([{ ...session, url: site.url }])
  })
}

/** The same people, where it is said by other means how somebody sits down with a session of his own. */
export function walkersSeated(page: Page, sitDown: (who: Who) => Promise<void>) {
  let turn = 0
  const go = async (who: Who, path: string, language?: Language): Promise<Page> => {
    await sitDown(who)
    const answer = await page.goto(`/${language ?? (turn++ % 2 === 0 ? 'vi' : 'en')}${path}`)
    expect(answer?.status(), `${who.join(' ')} at ${path}`).toBe(200)
    return page
  }
  const press = async (who: Who, path: string, id: string, values: Typed = {}, language?: Language): Promise<Page> => {
    await go(who, path, language)
    await send(page, id, values)
    return page
  }
  /** presses the form of a dialog, which a button of these words opens */
  const pressBehind = async (who: Who, path: string, words: Opener, id: string, values: Typed = {}): Promise<void> => {
    await go(who, path)
    const [key, facts] = typeof words === 'string' ? [words] : words
    await page.getByRole('button', { name: wordsOf(languageOf(page))(key, facts), exact: true }).click()
    await send(page, id, values)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const linksTo = (place: string, words: string | RegExp = ''): Locator =>
    page.getByRole('main').locator(`a[href*="/${place}/"]`).filter({ hasText: words })
  /** the ids in the links of this page whose address and words fit */
  const idsOn = async (place: string, words: string | RegExp = ''): Promise<string[]> => {
    const hrefs = await linksTo(place, words).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const ids = hrefs.map((href) => idIn.exec(href.split(`/${place}/`)[1] ?? '')?.[0])
    return [...new Set(ids.filter((id) => id !== undefined))]
  }
  const idsAt = async (who: Who, path: string, place: string, words: string | RegExp = ''): Promise<string[]> => {
    await go(who, path)
    await expect(linksTo(place, words).first()).toBeVisible()
    return idsOn(place, words)
  }
  const idAt = async (...asked: Parameters<typeof idsAt>): Promise<string> => {
    const [id] = await idsAt(...asked)
    if (!id) throw new Error(`No link to ${asked[2]} at ${asked[1]}.`)
    return id
  }
  const moveClock = async (to: string): Promise<void> => {
    await press(principalOf('NA'), '/demonstration', 'move', { to })
  }
  return { page, go, press, pressBehind, idsOn, idsAt, idAt, moveClock }
}

/** The id at the end of the address to which a form led. */
export async function arrivedAt(page: Page, place: string): Promise<string> {
  await expect(page).toHaveURL(new RegExp(`/${place}/${id36}$`))
  return page.url().slice(-36)
}
