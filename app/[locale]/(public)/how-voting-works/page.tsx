import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Drawing } from '@/components/ballots/drawings'
import { PlainPublic } from '@/components/ballots/plain-public'
import { Link } from '@/components/ui/link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ballots.how'))('title') }
}

/** The secret ballot for a principal, with drawings, and for a technician, with the names of its parts. */
export default async function HowVotingWorksPage(): Promise<ReactNode> {
  const [t, format] = await Promise.all([getTranslations('ballots.how'), getTranslations('ballots.format')])
  return (
    <PlainPublic title={t('title')} lead={t('lead')}>
      {(['one', 'two', 'three', 'four', 'five'] as const).map((part) => (
        <section key={part} className="grid gap-3">
          <h2>{t(part)}</h2>
          <Drawing of={part} />
          <p className="text-lg">{t(`${part}Text`)}</p>
        </section>
      ))}
      <section className="grid gap-3">
        <h2>{t('not')}</h2>
        <p>{t('notText')}</p>
      </section>
      <section className="grid gap-3">
        <h2>{t('technical')}</h2>
        <p className="text-md">{t('technicalText')}</p>
      </section>
      <Link className="link w-fit" href="/verify">
        {t('check')}
      </Link>
      <Link className="link w-fit" href="/verify/format">
        {format('link')}
      </Link>
    </PlainPublic>
  )
}
