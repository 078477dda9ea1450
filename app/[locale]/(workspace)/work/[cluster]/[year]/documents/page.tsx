import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AvailableSheet } from '@/components/drafting/available-sheet'
import { StateSheet } from '@/components/drafting/document-lists'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listYearDocuments } from '@/lib/drafting/queries'
import { openYear, type YearParams } from '../open-year'

type Props = { params: YearParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('drafting')
  return { title: t('title', { year: (await params).year }) }
}

export default async function YearDocumentsPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const view = await listYearDocuments(ctx, year)
  const t = await getTranslations('drafting')
  const bookless = view.draftable.some(({ verdict }) => !verdict.ok && verdict.refusal.code === 'drafting.no_book')
  return (
    <>
      <PageHeader title={t('title', { year: String(year.year) })} lead={t('lead')} />
      <Columns
        aside={
          <>
            <StateSheet view={view} home={home} state="draft" />
            <StateSheet view={view} home={home} state="numbered" />
            <StateSheet view={view} home={home} state="signed" />
            <StateSheet view={view} home={home} state="cancelled" />
          </>
        }
      >
        {bookless ? (
          <Notice
            tone="due"
            actions={
              <LinkButton size="s" href="/registers">
                {t('openBook')}
              </LinkButton>
            }
          >
            {t('noBook')}
          </Notice>
        ) : null}
        <AvailableSheet view={view} yearId={year.id} />
      </Columns>
    </>
  )
}
