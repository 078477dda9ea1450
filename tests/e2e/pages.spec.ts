import { crawl } from '../support/crawl'
import { allVariants, findFaults, openVariant, opposites, variantName, type Variant } from '../support/look'
import { listReaders, type Reader } from '../support/readers'
import { listRoutes } from '../support/routes'
import type { ScenarioName } from '../support/scenario-databases'
import { expect, test } from '../support/site'
import { listScenarios } from '@/lib/launch/scenarios.mjs'

// npm run screens takes all eight variants of each page, and a picture of each, for each kind of reader.
const pictures = process.env.SCREENS === '1'
const variants = pictures ? allVariants : opposites

const byRichness: ScenarioName[] = [
  'conference-day',
  'next-year',
  'dossier-sent',
  'seminar-open',
  'launch',
  'first-day',
]
const laid = listScenarios()
const starts = ['/', '/sign-in', '/desk', '/demonstration', '/gone']
const seen = new Set<string>()

test.describe.configure({ timeout: 900_000 })

for (const scenario of [...byRichness.filter((name) => laid.includes(name)), null]) {
  test.describe(`the pages of ${scenario ?? 'the empty product'}`, () => {
    test.use({ scenario })

    test('lead nowhere in vain, and are whole in both languages, themes and widths', async ({ browser, site }) => {
      const faults: string[] = []
      for (const reader of await listReaders(site.database)) {
        const { pages, dead } = await crawl(site.url, starts, reader.cookie)
        faults.push(...dead.filter((link) => !link.includes('/gone ')).map((link) => `${reader.name}: ${link}`))
        const fresh = [...pages].filter(([route]) => pictures || !seen.has(route))
        for (const variant of variants) faults.push(...(await lookAt(fresh, variant, reader)))
        for (const [route] of fresh) seen.add(route)
      }
      expect(faults).toEqual([])

      async function lookAt(pages: [string, string][], variant: Variant, reader: Reader): Promise<string[]> {
        const page = await openVariant(browser, site.url, variant, reader.cookie)
        const found: string[] = []
        for (const [route, address] of pages) {
          const wrong = await findFaults(page, `/${variant.language}${address}`)
          found.push(...wrong.map((fault) => `${route} (${reader.name}, ${variantName(variant)}): ${fault}`))
          if (pictures) {
            const name = `${route === '/' ? 'home' : route.slice(1).replaceAll('/', '_')}-${variantName(variant)}.png`
            const folder = `screenshots/${scenario ?? 'empty'}/${reader.name.replaceAll(/\W+/g, '-')}`
            await page.screenshot({ path: `${folder}/${name}`, fullPage: true })
          }
        }
        await page.context().close()
        return found
      }
    })
  })
}

test.describe('all pages', () => {
  test.use({ scenario: null })

  test('were reached by their links', () => {
    expect(listRoutes().filter((route) => !seen.has(route))).toEqual([])
  })
})
