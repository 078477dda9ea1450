import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { behindProxy, proxied, startProxy } from './proxy'
import { copyScenario, type ScenarioName } from './scenario-databases'
import { startServer, type Server } from './server'
import { openSession, type Account } from './session'

export { expect } from '@playwright/test'

type Site = { url: string; database: string }
type As = (office: Account['office'], organisation: string) => Promise<Page>
type Keeper = { open: (file: string, scenario: ScenarioName | null) => Promise<Site> }

/**
 * Each file gets its own copy of its scenario and its own server: `test.use({ scenario: 'launch' })` at its top
 * (null: the empty product). What a test changes, the later tests of the same file see, and no others.
 */
export const test = base.extend<{ scenario: ScenarioName | null; site: Site; as: As }, { keeper: Keeper }>({
  scenario: ['launch', { option: true }],
  keeper: [
    async ({}, use) => {
      let current: { key: string; site: Site; close: () => Promise<void> } | null = null
      const open = async (file: string, scenario: ScenarioName | null): Promise<Site> => {
        const key = `${file} ${scenario}`
        if (current?.key === key) return current.site
        await current?.close()
        const database = await copyScenario(process.env.TEST_POSTGRES!, scenario)
        const server: Server = await startServer(database.url, { DEMO: scenario === null ? '0' : '1', ...behindProxy })
        const proxy = proxied ? await startProxy(server.url) : null
        const close = async (): Promise<void> => {
          proxy?.kill()
          await server.kill()
          await database.drop()
        }
        current = { key, site: { url: (proxy ?? server).url, database: database.url }, close }
        return current.site
      }
      await use({ open })
      await (current as { close: () => Promise<void> } | null)?.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  site: [
    async ({ keeper, scenario }, use, info) => {
      await use(await keeper.open(info.file, scenario))
    },
    { timeout: 300_000 },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url)
  },
  // a page of somebody who is already signed in, in a browser of his own
  as: async ({ browser, site, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (office, organisation) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: site.url })
      contexts.push(context)
      await context.addCookies([{ ...(await openSession(site.database, { office, organisation })), url: site.url }])
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})
