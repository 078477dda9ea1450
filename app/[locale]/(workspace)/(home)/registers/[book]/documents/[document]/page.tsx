import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DraftAct, EndActs, NumberAct, SignAct } from '@/components/documents/document-acts'
import { CodeSheet, FactsSheet, FilesSheet, HistorySheet, StandingNotice } from '@/components/documents/document-sheets'
import { DocumentChip } from '@/components/documents/state-chip'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getBook, getDocument } from '@/lib/documents/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ book: string; document: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('document.facts') }
}

export default async function DocumentPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const asked = await params
  const book = await getBook(ctx, asked.book)
  const document = book && (await getDocument(ctx, book.id, asked.document))
  if (!book || !document) notFound()
  const t = await getTranslations('documents')
  const drafting = await getTranslations('drafting')
  const locale = await getLocale()
  const home = `/registers/${book.id}`
  const crumbs = [
    { label: t('title'), href: '/registers' },
    { label: book.owner[locale], href: document.direction === 'incoming' ? `${home}?direction=incoming` : home },
    { label: document.symbol ?? document.printedNumber ?? t('states.draft') },
  ]
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={document.subject || t('untitled')}
        state={<DocumentChip state={document.state} />}
        lead={document.symbol}
        actions={
          document.source && document.year ? (
            <LinkButton
              size="s"
              href={`/work/${document.year.clusterCode}/${document.year.year}/documents/${document.id}`}
            >
              {drafting('fromRegister')}
            </LinkButton>
          ) : null
        }
      />
      <Columns
        aside={
          <>
            <NumberAct document={document} />
            <FilesSheet document={document} />
            <CodeSheet document={document} />
            <EndActs document={document} />
          </>
        }
      >
        <StandingNotice document={document} />
        <SignAct document={document} />
        <FactsSheet document={document} body={book.issuingBody} />
        <DraftAct document={document} />
        <HistorySheet document={document} />
      </Columns>
    </>
  )
}
