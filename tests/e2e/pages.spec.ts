import { crawl } from '../support/crawl'
import type { Page } from '@playwright/test'
import { allVariants, findFaults, openVariant, opposites, variantName, type Variant } from '../support/look'
import { openLinks } from '../support/open-links'
import { findReader, kindsOfReaders, type KindOfReader } from '../support/readers'
import { listRoutes } from '../support/routes'
import type { ScenarioName } from '../support/scenario-databases'
import { expect, test } from '../support/site'

// Each page is looked at where it is first met. npm test meets every page once, in two opposite variants; npm run screens meets
// every page in all eight, and keeps the pictures; npm run screens all follows every kind of reader through every moment besides.
const pictures = process.env.SCREENS !== undefined
const variants = pictures ? allVariants : opposites

type Walk = [ScenarioName | null, KindOfReader[]]
const moments: ScenarioName[] = [
  ...(['conference-day', 'conference-secret', 'next-year', 'dossier-sent'] as const),
  ...(['seminar-open', 'launch', 'first-day'] as const),
]
const everybody = kindsOfReaders.map(([kind]) => kind)
const shortest: Walk[] = [
  ['conference-day', ['the public', 'the head school']],
  ['next-year', ['the head school']],
  ['dossier-sent', ['an administrator', "the Academy's approver"]],
  ['seminar-open', ['the head school', 'a member school']],
  ['first-day', ['the head school']],
  [null, ['the public']],
]
const walks: Walk[] = process.env.SCREENS === 'all' ? [...moments, null].map((moment) => [moment, everybody]) : shortest

// what a page says there depends on who reads it and when: looked at anew, in the two opposites, for each reader and moment
const changing = new Set(['/desk', '/work/[cluster]/[year]', '/work/[cluster]/[year]/track'])
const starts = ['/', '/sign-in', '/sign-in/code', '/password', '/first-run', '/desk', '/demonstration', '/gone']
const like = (one: Variant) => (other: Variant) => variantName(one) === variantName(other)
const seen = new Set<string>()

test.describe.configure({ mode: pictures ? 'default' : 'serial', timeout: pictures ? 7_200_000 : 900_000 })

for (const [scenario, readers] of walks) {
  test.describe(`the pages of ${scenario ?? 'the empty product'}`, () => {
    test.use({ scenario })

    for (const kind of readers) {
      test(`lead nowhere in vain and are whole for ${kind}`, async ({ browser, site }) => {
        // what only a few papers or events have is met by the head on the fullest day; the others look at some of each kind
        const fullest = scenario === 'conference-day' && kind === 'the head school'
        const perRoute = fullest ? 12 : pictures ? 4 : 2
        const reader = await findReader(site.database, kind)
        if (!reader) return
        const links = scenario === 'conference-day' && kind === 'the public' ? await openLinks(site.database) : []
        const { pages, dead } = await crawl(site.url, [...starts, ...links], { cookie: reader.cookie, perRoute })
        const faults = dead.filter((link) => !link.includes('/gone '))
        const fresh = [...pages].filter(([route]) => !seen.has(route))
        const again = pictures ? [...pages].filter(([route]) => seen.has(route) && changing.has(route)) : []
        for (const [route] of fresh) seen.add(route)
        const look = async (variant: Variant): Promise<void> => {
          const page = await openVariant(browser, site.url, variant, reader.cookie)
          for (const [route, address] of [...fresh, ...(opposites.some(like(variant)) ? again : [])]) {
            const wrong = await findFaults(page, `/${variant.language}${address}`)
            faults.push(...wrong.map((fault) => `${route} (${variantName(variant)}): ${fault}`))
            if (pictures) await keepPicture(page, [scenario ?? 'empty', kind, route, variantName(variant)])
          }
          await page.context().close()
        }
        // two at a time: more do not go faster on two cores
        for (let at = 0; at < variants.length; at += 2) await Promise.all(variants.slice(at, at + 2).map(look))
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

test.describe('all pages', () => {
  test.use({ scenario: null })

  test('were reached by their links', () => {
    expect(listRoutes().filter((route) => !seen.has(route))).toEqual([])
  })
})
