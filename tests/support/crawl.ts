import { listRoutes, routeOf } from './routes'
import type { SessionCookie } from './session'

export type Found = {
  /** one address for each page that was reached, without its language */
  pages: Map<string, string>
  /** links that lead nowhere: "/from → /to answers 404" */
  dead: string[]
}

type Way = { cookie?: SessionCookie | undefined; perRoute: number }

/**
 * Follows the links of the product from the given addresses, as this reader meets them, without scripts: to so many pages of
 * each kind.
 */
export async function crawl(site: string, starts: string[], { cookie, perRoute }: Way): Promise<Found> {
  const routes = listRoutes()
  const pages = new Map<string, string>()
  const dead: string[] = []
  const visits = new Map<string, number>()
  const waiting = starts.map((address) => ({ address, from: 'the start' }))
  const known = new Set(starts)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const route = routeOf(next.address.split(/[?#]/)[0]!, routes)
    const visited = visits.get(route ?? '') ?? 0
    if (route !== null && visited >= perRoute) continue
    visits.set(route ?? '', visited + 1)
    const { status, html } = await get(site, next.address, cookie)
    if (route === null || status >= 400) {
      if (status >= 400) dead.push(`${next.from} → ${next.address} answers ${status}`)
      continue
    }
    if (status !== 200) continue
    if (!pages.has(route)) pages.set(route, next.address)
    for (const address of linksOf(html)) {
      if (known.has(address)) continue
      known.add(address)
      waiting.push({ address, from: next.address })
    }
  }
  return { pages, dead }
}

async function get(site: string, address: string, cookie?: SessionCookie): Promise<{ status: number; html: string }> {
  const headers = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}
  const response = await fetch(`${site}/vi${address === '/' ? '' : address}`, { headers, redirect: 'manual' })
  return { status: response.status, html: await response.text() }
}

function linksOf(html: string): string[] {
  const links = [...html.matchAll(/\shref="(?:https?:\/\/localhost:\d+)?\/vi(\/[^"#]*)?(?:#[^"]*)?"/g)]
  return [...new Set(links.map(([, address]) => (address ?? '/').replaceAll('&amp;', '&')))]
}
