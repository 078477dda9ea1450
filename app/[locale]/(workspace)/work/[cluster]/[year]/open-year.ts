import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { getYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { requireContext, type PersonContext } from '@/lib/platform/auth/session'
import type { Locale } from '@/lib/platform/i18n/routing'

export type YearParams = Promise<{ cluster: string; year: string }>

/** Further parts of an address name rows by their id, or a version by its number; a school's page reads its own. */
const isPlace = ([name, value]: [string, unknown]): boolean => {
  if (name === 'locale' || name === 'school') return true
  return name === 'number' ? /^\d{1,6}$/.test(String(value)) : z.uuid().safeParse(value).success
}

/** What every page of a year begins with: who asks, the year when he may see it, the language, the year's address. */
export async function openYear(
  params: YearParams,
): Promise<{ ctx: PersonContext; year: Year; locale: Locale; home: string }> {
  const [ctx, { cluster, year, ...places }, locale] = await Promise.all([requireContext(), params, getLocale()])
  const found = Object.entries(places).every(isPlace) ? await getYear(ctx, cluster, Number(year)) : null
  if (!found) notFound()
  return { ctx, year: found, locale, home: `/work/${found.clusterCode}/${found.year}` }
}
