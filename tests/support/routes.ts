import { listFiles } from './sources'

const elsewhere = /^\/(gallery(\/|$)|\[\.\.\.)/

/** Every page of the product as a pattern, without its language: `/work/[cluster]/[year]/papers`. */
export function listRoutes(): string[] {
  const pages = listFiles('app').filter((path) => path.endsWith('/page.tsx'))
  const patterns = pages.map((path) => {
    const parts = path.split('/').slice(2, -1)
    return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`
  })
  return patterns.filter((pattern) => !elsewhere.test(pattern)).sort()
}

const dynamicParts = (pattern: string): number => pattern.split('/').filter((part) => part.startsWith('[')).length

/** The page that answers an address without its language, or null. */
export function routeOf(address: string, routes: readonly string[]): string | null {
  const parts = address.split('/')
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('[') || part === parts[at])
  }
  return routes.filter(fits).sort((a, b) => dynamicParts(a) - dynamicParts(b))[0] ?? null
}
