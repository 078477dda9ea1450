import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import type { SessionCookie } from './session'

export type Variant = { language: 'vi' | 'en'; theme: 'light' | 'dark'; width: 1280 | 360 }

export const opposites: Variant[] = [
  { language: 'vi', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 360 },
]

export const allVariants: Variant[] = (['vi', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => ([1280, 360] as const).map((width) => ({ language, theme, width }))),
)

export const variantName = ({ language, theme, width }: Variant): string => `${language}-${theme}-${width}`

/** A page as one kind of reader sees it. */
export async function openVariant(
  browser: Browser,
  site: string,
  { theme, width }: Variant,
  cookie?: SessionCookie,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site,
    colorScheme: theme,
    viewport: { width, height: width === 360 ? 780 : 900 },
    reducedMotion: 'reduce',
  })
  if (cookie) await context.addCookies([{ ...cookie, url: site }])
  return context.newPage()
}

/** What is wrong with how a page looks and is built: axe's findings, sideways scrolling, errors of its scripts. */
export async function findFaults(page: Page, address: string): Promise<string[]> {
  const faults: string[] = []
  const hear = (text: string): number => faults.push(`script: ${text.slice(0, 300)}`)
  page.on('pageerror', (error) => hear(error.message))
  page.on('console', (message) => message.type() === 'error' && hear(message.text()))
  const response = await page.goto(address, { waitUntil: 'load' })
  if (response?.status() !== 200) faults.push(`answers ${response?.status()}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) faults.push(`scrolls sideways by ${overflow} px`)
  // one document, no frames: judged in the page itself, without a second page to sum up in; only what is wrong is told in full
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
    .analyze()
  for (const { id, nodes } of violations)
    faults.push(
      `axe ${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .join(' | ')
        .slice(0, 400)}`,
    )
  page.removeAllListeners()
  return faults
}
