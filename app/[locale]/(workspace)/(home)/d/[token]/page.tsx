import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FactsSheet, FilesSheet, StandingNotice } from '@/components/documents/document-sheets'
import { DocumentChip } from '@/components/documents/state-chip'
import { LinkButton } from '@/components/ui/button'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { findByToken, getBook, getDocument } from '@/lib/documents/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('check.title') }
}

/** Where the QR of a print leads: what the register says of it, for those who see the document. */
export default async function CheckPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const place = await findByToken(ctx, (await params).token)
  const book = place && (await getBook(ctx, place.bookId))
  const document = book && (await getDocument(ctx, book.id, place.documentId))
  if (!document) notFound()
  const t = await getTranslations('documents')
  return (
    <>
      <PageHeader
        title={document.symbol ?? t('check.title')}
        state={<DocumentChip state={document.state} />}
        lead={t('check.known', { body: book.issuingBody })}
      />
      <Stack className="max-w-3xl">
        <StandingNotice document={document} />
        <FactsSheet document={document} body={book.issuingBody} />
        <FilesSheet document={document} />
        <div>
          <LinkButton variant="primary" href={`/registers/${book.id}/documents/${document.id}`}>
            {t('check.open')}
          </LinkButton>
        </div>
      </Stack>
    </>
  )
}
