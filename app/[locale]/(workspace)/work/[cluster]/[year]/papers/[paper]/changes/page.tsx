import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ChangesSheet } from '@/components/papers/changes-sheet'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { getChanges } from '@/lib/papers/queries/changes'
import { getPaper } from '@/lib/papers/queries/paper'
import { openYear, type YearParams } from '../../../open-year'

type Search = Promise<{ from?: string | string[]; to?: string | string[] }>
type Props = { params: YearParams & Promise<{ paper: string }>; searchParams: Search }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.changes'))('title') }
}

export default async function ChangesPage({ params, searchParams }: Props): Promise<ReactNode> {
  const [{ ctx, year, locale, home }, search] = await Promise.all([openYear(params), searchParams])
  const [from, to] = [Number(search.from), Number(search.to)]
  const paper = await getPaper(ctx, year, (await params).paper)
  const changes = paper && (await getChanges(paper, from, to))
  if (!changes) notFound()
  const t = await getTranslations('papers.changes')
  return (
    <>
      <PageHeader
        crumbs={[{ label: paper.title, href: `${home}/papers/${paper.id}` }, { label: t('title') }]}
        title={t('title')}
        lead={[paper.title, paper.school[locale], t('lead', { from, to })].join(' · ')}
      />
      {'unread' in changes ? (
        <Notice tone="due">{t('unread', { number: changes.unread })}</Notice>
      ) : (
        <ChangesSheet changes={changes} />
      )}
    </>
  )
}
