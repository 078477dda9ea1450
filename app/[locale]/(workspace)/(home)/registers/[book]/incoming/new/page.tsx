import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { typeOptions, YearField } from '@/components/documents/document-fields'
import { ActionForm } from '@/components/ui/action-form'
import { DateInput } from '@/components/ui/date-input'
import { FileInput } from '@/components/ui/file-input'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { registerIncomingAction } from '@/lib/documents/actions'
import { getBook, listBookYears, type BookView, type YearOption } from '@/lib/documents/queries'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ book: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('incoming.title') }
}

export default async function NewIncomingPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const book = await getBook(ctx, (await params).book)
  if (!book?.may.keep.ok) notFound()
  const t = await getTranslations('documents')
  const locale = await getLocale()
  const crumbs = [
    { label: t('title'), href: '/registers' },
    { label: book.owner[locale], href: `/registers/${book.id}?direction=incoming` },
    { label: t('incoming.title') },
  ]
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('incoming.title')} />
      <IncomingForm book={book} years={await listBookYears(ctx, book.id)} />
    </>
  )
}

async function IncomingForm({ book, years }: { book: BookView; years: YearOption[] }): Promise<ReactNode> {
  const t = await getTranslations('documents.incoming')
  return (
    <ActionForm action={registerIncomingAction} id="incoming" className="max-w-3xl">
      <input type="hidden" name="bookId" value={book.id} />
      <input type="hidden" name="documentId" value={crypto.randomUUID()} />
      <Sheet>
        <SheetBody className="gap-6">
          <TextInput name="sender" label={t('sender')} required />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextInput name="symbol" label={t('symbol')} hint={t('symbolHint')} />
            <DateInput name="senderDate" label={t('senderDate')} />
          </div>
          <Select name="type" label={t('type')} options={await typeOptions()} />
          <TextArea name="subject" label={t('subject')} rows={2} required />
          <DateInput name="date" label={t('date')} required defaultValue={book.today} />
          <TextInput name="addressee" label={t('addressee')} />
          <YearField years={years} />
          <FileInput
            name="file"
            label={t('file')}
            hint={t('fileHint')}
            accept={acceptOf('document_file')}
            maxBytes={maxFileBytes}
          />
        </SheetBody>
      </Sheet>
      <Row>
        <SubmitButton>{t('submit')}</SubmitButton>
        <span className="text-sm text-muted">{t('next')}</span>
      </Row>
    </ActionForm>
  )
}
