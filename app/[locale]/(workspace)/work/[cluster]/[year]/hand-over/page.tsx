import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DraftHere } from '@/components/drafting/draft-here'
import { ContactsSheet, HandOverTable } from '@/components/cycles/hand-over-sheets'
import { SigningSheet } from '@/components/cycles/hand-over-signing'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { draftsFor } from '@/lib/drafting/queries'
import { getHandOver } from '@/lib/cycles/queries/hand-over'
import { openYear, type YearParams } from '../open-year'

type Props = { params: YearParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('cycles.hand_over')
  return { title: t('title', { year: (await params).year }) }
}

export default async function HandOverPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const view = await getHandOver(ctx, year)
  if (!view) notFound()
  const t = await getTranslations('cycles.hand_over')
  const drafts = await draftsFor(ctx, year, [{ kind: 'hand_over', type: 'year', id: year.id }])
  const menu = await getTranslations('menu')
  return (
    <>
      <PageHeader
        crumbs={[{ label: menu('leadership'), href: `${home}/leadership` }]}
        title={t('title', { year: String(year.year) })}
        lead={t('lead')}
        actions={<PrintButton />}
      />
      <Columns
        aside={
          <>
            <SigningSheet view={view} yearId={year.id} now={ctx.now} />
            <DraftHere yearId={year.id} sources={drafts} />
          </>
        }
      >
        <HandOverTable view={view} yearId={year.id} />
        <ContactsSheet contacts={view.contacts} />
      </Columns>
    </>
  )
}
