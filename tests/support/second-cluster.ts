import type { Cookie, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { node, typescript } from '@/lib/launch/process.mjs'
import { send, type Typed, type Who } from './walk'

/** Ten schools that exist nowhere, in their customary order; the last one never answers. */
export const schools = [
  ['LS', 'Lam Sơn'],
  ['BK', 'Bình Khê'],
  ['HG', 'Hòa Giang'],
  ['TM', 'Tân Mỹ'],
  ['VT', 'Vân Trà'],
  ['DL', 'Đông Lĩnh'],
  ['KC', 'Kim Châu'],
  ['YM', 'Yên Mạc'],
  ['NX', 'Nam Xuyên'],
  ['PT', 'Phúc Thủy'],
] as const
export const silent = 'PT'
export const answering = schools.map(([code]) => code).filter((code) => code !== silent)

export const provinceOf = (code: string): string => schools.find(([one]) => one === code)?.[1] ?? code
const password = 'mười ngôi trường bên một dòng sông'

const offset = 7 * 3_600_000
const minute = 60_000

/** The hour in Vietnam so many minutes from now, as a control sends it; never later than today's last minute. */
export function hourAhead(minutes: number): string {
  const now = Date.now()
  const lastMinute = (Math.floor((now + offset) / 86_400_000) + 1) * 86_400_000 - offset - minute
  return new Date(Math.min(now + minutes * minute, lastMinute) + offset).toISOString().slice(0, 16)
}

export const today = (): string => hourAhead(0).slice(0, 10)
export const thisYear = (): string => today().slice(0, 4)

/** Waits until an hour in Vietnam has come. */
export const hourHasCome = async (hour: string): Promise<void> => {
  const left = new Date(`${hour}:00+07:00`).getTime() - Date.now()
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left) + 500))
}

/**
 * One browser in which people sit down one after another, each with the session that the product itself gave him when he
 * followed his invitation; in Vietnamese and in English by turns.
 */
export function deskOf(page: Page, sessions: Map<string, Cookie[]>) {
  let turn = 0
  const sitDown = async (who: Who): Promise<void> => {
    const cookies = sessions.get(who.join(' '))
    if (!cookies) throw new Error(`${who.join(' ')} has not joined.`)
    await page.context().clearCookies()
    await page.context().addCookies(cookies)
  }
  const go = async (who: Who, path: string, language?: 'vi' | 'en'): Promise<Page> => {
    await sitDown(who)
    const answer = await page.goto(`/${language ?? (turn++ % 2 === 0 ? 'vi' : 'en')}${path}`)
    expect(answer?.status(), `${who.join(' ')} at ${path}`).toBe(200)
    return page
  }
  const press = async (who: Who, path: string, id: string, values: Typed = {}): Promise<Page> => {
    await go(who, path)
    await send(page, id, values)
    return page
  }
  /** the id that the page's first address of this shape holds */
  const follow = async (who: Who, path: string, address: RegExp): Promise<string> => {
    await go(who, path)
    const main = page.getByRole('main').locator('a[href]')
    const hrefs = await main.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const found = hrefs.map((href) => address.exec(href)?.[1]).find((id) => id !== undefined)
    if (!found) throw new Error(`No link like ${String(address)} at ${path}: ${hrefs.join(' ')}`)
    return found
  }
  const keep = async (who: Who): Promise<void> => {
    sessions.set(who.join(' '), await page.context().cookies())
  }
  return { page, go, press, follow, keep }
}
export type Desk = ReturnType<typeof deskOf>

/** The first administrator, by the one-time code of the console. */
export async function setUp(desk: Desk, site: { url: string; database: string }): Promise<void> {
  const env = { DATABASE_URL: site.database, NEXTAUTH_URL: site.url }
  const told = await node(typescript('lib/platform/auth/first-run-code.ts'), { quiet: true, env })
  const code = /one-time code: (\S+)/.exec(told)?.[1] ?? ''
  await desk.page.goto('/vi/first-run')
  const person = { name: 'Đỗ Quản Trị', email: 'quantri@hocvien.example.test' }
  await send(desk.page, 'first-run', { code, ...person, password, repeatedPassword: password })
  await expect(desk.page).toHaveURL(/\/vi\/academy\/clusters$/)
  await desk.keep(['administrator', 'HV'])
}

/** Invites somebody to an office by the form, and hands out the link. */
export async function invite(desk: Desk, [office, code]: Who, unit: string): Promise<string> {
  const values = {
    organisationId: `~${unit}`,
    office,
    name: `${given[office] ?? 'Lê Văn'} ${unit}`,
    email: `${office.replaceAll('_', '.')}@${code.toLowerCase()}.example.test`,
  }
  const page = await desk.go(['administrator', 'HV'], '/academy/people/invite', 'vi')
  await send(page, 'invite', values)
  return page.getByText(/\/invitation\//).innerText()
}

const given: Record<string, string> = { principal: 'Trần Văn', emulation_officer: 'Lê Thị' }

/** Follows the link, chooses a password, and is let in. */
export async function join(desk: Desk, who: Who, link: string): Promise<void> {
  await desk.page.context().clearCookies()
  await desk.page.goto(link)
  await send(desk.page, 'accept', { password, repeatedPassword: password })
  await expect(desk.page).toHaveURL(/\/desk$/)
  await desk.keep(who)
}
