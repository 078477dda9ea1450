import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DocumentFields, YearField } from '@/components/documents/document-fields'
import { ActionForm } from '@/components/ui/action-form'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { createDraftAction } from '@/lib/documents/actions'
import { getBook, listBookYears } from '@/lib/documents/queries'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ book: string }> }

const nothing = {
  ...{ type: '', subject: '', signer: '', signerPost: '', authority: 'own' as const, addressee: '' },
  recipients: [],
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('draft.title') }
}

export default async function NewDocumentPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const book = await getBook(ctx, (await params).book)
  if (!book?.may.keep.ok) notFound()
  const t = await getTranslations('documents')
  const locale = await getLocale()
  const crumbs = [
    { label: t('title'), href: '/registers' },
    { label: book.owner[locale], href: `/registers/${book.id}` },
    { label: t('draft.title') },
  ]
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('draft.title')} lead={t('draft.lead')} />
      <ActionForm action={createDraftAction} id="new-document" className="max-w-3xl">
        <input type="hidden" name="bookId" value={book.id} />
        <input type="hidden" name="documentId" value={crypto.randomUUID()} />
        <Sheet>
          <SheetBody className="gap-6">
            <DocumentFields facts={{ ...nothing, place: book.place }} />
            <YearField years={await listBookYears(ctx, book.id)} />
          </SheetBody>
        </Sheet>
        <div>
          <SubmitButton>{t('draft.create')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
