import { crawl } from '../support/crawl'
import type { Page } from '@playwright/test'
import { allVariants, findFaults, openVariant, opposites, variantName } from '../support/look'
import { findReader, kindsOfReaders } from '../support/readers'
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
// npm test walks the richest moment with those who see most of it; npm run screens walks them all, with everybody
const moments = byRichness.filter((name) => laid.includes(name))
const walked = pictures ? [...moments, null] : moments.slice(0, 1)
const readers = pictures ? kindsOfReaders : kindsOfReaders.slice(0, 3)
const starts = ['/', '/sign-in', '/desk', '/demonstration', '/gone']
const seen = new Set<string>()

test.describe.configure({ timeout: 600_000 })

for (const scenario of walked) {
  test.describe(`the pages of ${scenario ?? 'the empty product'}`, () => {
    test.use({ scenario })

    for (const [kind] of readers) {
      test(`lead nowhere in vain and are whole for ${kind}`, async ({ browser, site }) => {
        const reader = await findReader(site.database, kind)
        if (!reader) return
        const { pages, dead } = await crawl(site.url, starts, reader.cookie)
        const faults = dead.filter((link) => !link.includes('/gone '))
        const fresh = [...pages].filter(([route]) => pictures || !seen.has(route))
        for (const [route] of fresh) seen.add(route)
        for (const variant of variants) {
          const page = await openVariant(browser, site.url, variant, reader.cookie)
          for (const [route, address] of fresh) {
            const wrong = await findFaults(page, `/${variant.language}${address}`)
            faults.push(...wrong.map((fault) => `${route} (${variantName(variant)}): ${fault}`))
            if (pictures) await keepPicture(page, [scenario ?? 'empty', kind, route, variantName(variant)])
          }
          await page.context().close()
        }
        expect(faults).toEqual([])
      })
    }
  })
}

async function keepPicture(
  page: Page,
  [scenario, kind, route, variant]: [string, string, string, string],
): Promise<void> {
  const name = route === '/' ? 'home' : route.slice(1).replaceAll('/', '_')
  const path = `screenshots/${scenario}/${kind.replaceAll(/\W+/g, '-')}/${name}-${variant}.png`
  await page.screenshot({ path, fullPage: true })
}

// only a walk through every moment can say that a page is led to by none
if (pictures) {
  test.describe('all pages', () => {
    test.use({ scenario: null })

    test('were reached by their links', () => {
      expect(listRoutes().filter((route) => !seen.has(route))).toEqual([])
    })
  })
}
