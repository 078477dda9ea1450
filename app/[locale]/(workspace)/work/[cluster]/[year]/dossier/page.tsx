import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DraftHere } from '@/components/drafting/draft-here'
import { FilesSheet, LetterSheet, SendSheet } from '@/components/ratification/dossier-forms'
import { DecisionsSheet, ElectedSheet, NominationsSheet, PiecesSheet } from '@/components/ratification/dossier-sheets'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { draftsFor } from '@/lib/drafting/queries'
import { getDossier } from '@/lib/ratification/queries/dossier'
import { openYear, type YearParams } from '../open-year'

type Props = { params: YearParams }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratification.page'))('title') }
}

export default async function DossierPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year } = await openYear(params)
  const view = await getDossier(ctx, year)
  if (!view) notFound()
  const drafts = await draftsFor(ctx, year, [
    { kind: 'submission_letter', type: 'year', id: year.id },
    { kind: 'report', type: 'year', id: year.id },
  ])
  const t = await getTranslations('ratification.page')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Columns
        aside={
          <>
            <SendSheet view={view} />
            <DecisionsSheet decisions={view.decisions} />
            <DraftHere yearId={year.id} sources={drafts} />
          </>
        }
      >
        <PiecesSheet view={view} />
        <NominationsSheet nominations={view.nominations} />
        <ElectedSheet elections={view.elections} />
        <LetterSheet view={view} />
        <FilesSheet view={view} />
      </Columns>
    </>
  )
}
