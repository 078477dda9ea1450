import 'server-only'
import { headers } from 'next/headers'

/**
 * Whether a change was asked for by our own pages: `Sec-Fetch-Site` decides where a browser sends it, else `Origin` must
 * equal the host. A missing or `null` Origin is refused: server actions themselves would let it pass.
 */
export function isSameOrigin(asked: Headers): boolean {
  const site = asked.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = asked.get('origin')
  const host = asked.get('x-forwarded-host') ?? asked.get('host')
  if (!origin || origin === 'null' || !host) return false
  return URL.canParse(origin) && new URL(origin).host === host
}

export async function comesFromOurPages(): Promise<boolean> {
  return isSameOrigin(await headers())
}
