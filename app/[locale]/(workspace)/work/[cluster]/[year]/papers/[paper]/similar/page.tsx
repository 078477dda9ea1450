import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ExplanationSheet } from '@/components/papers/explanation-sheet'
import { SharingSheets } from '@/components/papers/sharing-sheets'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getSharing } from '@/lib/papers/queries/shared'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ paper: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.similar'))('title') }
}

export default async function SimilarPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const sharing = await getSharing(ctx, year, (await params).paper)
  if (!sharing) notFound()
  const t = await getTranslations('papers')
  const { id, title, school } = sharing.paper
  const which = sharing.number === null ? t('similar.draft') : t('page.version', { number: sharing.number })
  return (
    <>
      <PageHeader
        crumbs={[{ label: title, href: `${home}/papers/${id}` }, { label: t('similar.title') }]}
        title={t('similar.title')}
        lead={[title, school[locale], which].join(' · ')}
      />
      <Columns aside={<ExplanationSheet sharing={sharing} />}>
        <SharingSheets sharing={sharing} />
      </Columns>
    </>
  )
}
