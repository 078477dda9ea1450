import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { typeOptions } from '@/components/documents/document-fields'
import { LetterheadFields } from '@/components/documents/letterhead-fields'
import { ActionForm } from '@/components/ui/action-form'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import { settleBookAction, startSeriesAction } from '@/lib/documents/actions'
import { getBook, listSeries, type BookView, type SeriesLine } from '@/lib/documents/queries'
import { printedNumber, symbolOf } from '@/lib/documents/rules/symbols'
import { directions } from '@/lib/documents/schema'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ book: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('settings.title') }
}

export default async function SettingsPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const book = await getBook(ctx, (await params).book)
  if (!book) notFound()
  const t = await getTranslations('documents')
  const locale = await getLocale()
  const crumbs = [
    { label: t('title'), href: '/registers' },
    { label: book.owner[locale], href: `/registers/${book.id}` },
    { label: t('settings.title') },
  ]
  const series = await listSeries(ctx, book.id)
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('settings.title')} />
      <Columns aside={<SeriesSheet book={book} series={series} />}>
        {book.may.keep.ok ? <SettleForm book={book} /> : <Letterhead book={book} />}
      </Columns>
    </>
  )
}

async function SettleForm({ book }: { book: BookView }): Promise<ReactNode> {
  const t = await getTranslations('documents.letterhead')
  return (
    <ActionForm action={settleBookAction} id="settle-book">
      <EditStamp version={book.version} edit={crypto.randomUUID()} more={{ bookId: book.id }} />
      <Sheet>
        <SheetHeader title={t('title')} />
        <SheetBody className="gap-6">
          <LetterheadFields book={book} />
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

async function Letterhead({ book }: { book: BookView }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <>
      <Notice tone="info">{t('settings.readOnly')}</Notice>
      <Sheet>
        <SheetHeader title={t('letterhead.title')} />
        <SheetBody>
          <Facts
            facts={[
              book.superiorBody ? { label: t('letterhead.superiorBody'), value: book.superiorBody } : null,
              { label: t('letterhead.issuingBody'), value: book.issuingBody },
              { label: t('letterhead.place'), value: book.place },
              { label: t('letterhead.profile'), value: t(`profiles.${book.profile}`) },
              { label: t('letterhead.pattern'), value: symbolOf(book, 'KH', 1) },
            ]}
          />
        </SheetBody>
      </Sheet>
    </>
  )
}

async function SeriesSheet({ book, series }: { book: BookView; series: SeriesLine[] }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <Sheet>
      <SheetHeader title={t('settings.series')} />
      <SheetBody>
        {series.length === 0 ? (
          <p className="text-muted">{t('settings.seriesEmpty')}</p>
        ) : (
          <Table
            caption={t('settings.series')}
            rows={series}
            rowKey={(one) => one.id}
            keep
            columns={[
              {
                key: 'series',
                header: t('settings.type'),
                cell: (one) => (
                  <>
                    {one.type || t('settings.all')}
                    <span className="block text-sm font-normal text-muted">
                      {t(`directions.${one.direction}`)} · {String(one.year)}
                    </span>
                  </>
                ),
              },
              { key: 'last', header: t('settings.last'), kind: 'number', cell: (one) => printedNumber(one.last) },
            ]}
          />
        )}
        {book.may.keep.ok ? <StartForm book={book} /> : null}
      </SheetBody>
    </Sheet>
  )
}

async function StartForm({ book }: { book: BookView }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <>
      <p className="text-sm text-muted">{t('settings.seriesText')}</p>
      <ActionForm action={startSeriesAction} id="start-series" resetOnDone className="gap-4">
        <input type="hidden" name="bookId" value={book.id} />
        <Select
          name="direction"
          label={t('settings.direction')}
          required
          options={directions.map((one) => ({ value: one, label: t(`directions.${one}`) }))}
        />
        <Select name="type" label={t('settings.type')} options={await typeOptions()} />
        <TextInput
          name="year"
          label={t('settings.year')}
          inputMode="numeric"
          required
          defaultValue={String(book.today.getUTCFullYear())}
        />
        <TextInput name="before" label={t('settings.before')} inputMode="numeric" required />
        <SubmitButton variant="outline" wide>
          {t('settings.start')}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
