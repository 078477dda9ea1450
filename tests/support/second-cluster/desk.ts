import type { Cookie, Page } from '@playwright/test'
import { withClient } from '@/lib/launch/databases.mjs'
import { walkersSeated, type Walkers, type Who } from '../walk'

export type Sessions = Map<string, Cookie[]>
export type Desk = Walkers & { keep: (who: Who) => Promise<void>; leave: () => Promise<void> }

/**
 * People who sit down one after another, each with the session that the product gave him when he followed his invitation.
 * Whoever sits down has just proved who he is: the dialog that asks for it is walked in `second-factor.spec.ts`.
 */
export function deskOf(page: Page, sessions: Sessions, database: string): Desk {
  const leave = (): Promise<void> => page.context().clearCookies()
  const sitDown = async (who: Who): Promise<void> => {
    const cookies = sessions.get(who.join(' '))
    if (!cookies) throw new Error(`${who.join(' ')} has not joined.`)
    await leave()
    await page.context().addCookies(cookies)
    await withClient(database, (client) =>
      client.query('update sessions set proved_at = clock_timestamp() where proved_at is not null'),
    )
  }
  const keep = async (who: Who): Promise<void> => {
    sessions.set(who.join(' '), await page.context().cookies())
  }
  return { ...walkersSeated(page, sitDown), keep, leave }
}
