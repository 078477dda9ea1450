import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/shell/public-frame'
import { Link } from '@/components/ui/link'
import { listPublicClusters } from '@/lib/insight/queries/public-year'
import { getContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insight.public.home')
  return { description: t('lead') }
}

/** The front door: what this is, and the clusters whose years anybody may read. */
export default async function HomePage(): Promise<ReactNode> {
  const [ctx, clusters, locale, t, menu, common] = await Promise.all([
    getContext(),
    listPublicClusters(),
    getLocale(),
    getTranslations('insight.public'),
    getTranslations('menu'),
    getTranslations('common'),
  ])
  const signedIn = ctx.actor.kind === 'person'
  return (
    <PublicFrame
      product={common('product')}
      home="/"
      links={[]}
      entrance={signedIn ? { href: '/desk', label: menu('desk') } : { href: '/sign-in', label: t('signIn') }}
    >
      <section className="grid gap-5 py-14 md:py-20">
        <h1 className="max-w-3xl text-[2rem] leading-[1.2] md:text-[2.75rem]">{t('home.title')}</h1>
        <p className="max-w-2xl text-lg text-muted">{t('home.lead')}</p>
      </section>
      <section aria-labelledby="clusters" className="grid gap-4">
        <h2 id="clusters">{t('home.clusters')}</h2>
        {clusters.length === 0 ? <p className="text-muted">{t('home.empty')}</p> : null}
        <ul className="grid gap-4 md:grid-cols-2">
          {clusters.map((cluster) => (
            <li key={cluster.code} className="grid gap-2 rounded-m border border-line bg-surface p-5 shadow-sheet">
              <h3>{cluster.name[locale]}</h3>
              <p className="text-sm text-muted">{t('home.schools', { count: cluster.schools })}</p>
              <p className="flex flex-wrap gap-x-5">
                {cluster.years.map((year) => (
                  <Link key={year} className="link py-2" href={`/clusters/${cluster.code}/${year}`}>
                    {t('year', { year: String(year) })}
                  </Link>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </PublicFrame>
  )
}
