import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { PublicYearPage } from '@/components/insight/public-year'
import { getPublicYear } from '@/lib/insight/queries/public-year'

type Props = { params: Promise<{ cluster: string; year: string }> }

const load = cache(async (params: Props['params']) => {
  const { cluster, year } = await params
  return /^\d{4}$/.test(year) ? getPublicYear(cluster, Number(year)) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, locale, t] = await Promise.all([load(params), getLocale(), getTranslations('insight.public')])
  if (!found) return {}
  const title = `${found.cluster.name[locale]} · ${t('year', { year: String(found.year.year) })}`
  return { title, ...(found.theme && { description: found.theme.text }) }
}

export default async function ClusterYearPage({ params }: Props): Promise<ReactNode> {
  const found = await load(params)
  if (!found) notFound()
  return <PublicYearPage found={found} locale={await getLocale()} />
}
