import { BookMarked, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RegisterSearch, type Filter } from '@/components/documents/register-search'
import { RegisterTable } from '@/components/documents/register-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { getBook, listDocuments, type BookView } from '@/lib/documents/queries'
import { directions } from '@/lib/documents/schema'
import { requireContext } from '@/lib/platform/auth/session'
import { filterOf, queryOf } from './filter'

type Props = {
  params: Promise<{ book: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') }
}

export default async function RegisterPage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const book = await getBook(ctx, (await params).book)
  const filter = filterOf(await searchParams)
  const found = book && (await listDocuments(ctx, book.id, filter))
  if (!book || !found) notFound()
  const t = await getTranslations('documents')
  const locale = await getLocale()
  const home = `/registers/${book.id}`
  const hrefOf = (to: Partial<Filter>): string => [home, queryOf(to)].filter(Boolean).join('?')
  const { direction } = filter
  const filtered = Boolean(filter.q || filter.year || filter.type || filter.state)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/registers' }, { label: book.abbreviation }]}
        title={book.owner[locale]}
        lead={book.issuingBody}
        actions={<Acts book={book} filter={filter} />}
      />
      <Tabs
        label={t('title')}
        current={direction}
        tabs={directions.map((one) => ({
          key: one,
          label: t(`directions.${one}`),
          href: one === 'outgoing' ? home : `${home}?direction=${one}`,
        }))}
      />
      <RegisterSearch bookId={book.id} filter={filter} found={found} hrefOf={hrefOf} />
      <Sheet>
        <RegisterTable
          lines={found.lines}
          direction={direction}
          home={home}
          empty={
            <SheetBody>
              <EmptyState
                icon={filtered ? SearchX : BookMarked}
                title={t(filtered ? 'list.nothing' : emptyWords[direction].title)}
              >
                {t(filtered ? 'list.nothingText' : emptyWords[direction].text)}
              </EmptyState>
            </SheetBody>
          }
        />
      </Sheet>
      {found.pages > 1 ? (
        <Pagination page={found.page} pages={found.pages} hrefOf={(page) => hrefOf({ ...filter, page })} />
      ) : null}
    </>
  )
}

const emptyWords = {
  outgoing: { title: 'list.emptyOutgoing', text: 'list.emptyOutgoingText' },
  incoming: { title: 'list.emptyIncoming', text: 'list.emptyIncomingText' },
} as const

async function Acts({ book, filter }: { book: BookView; filter: Filter }): Promise<ReactNode> {
  const t = await getTranslations('documents.list')
  const home = `/registers/${book.id}`
  const { page: _, ...narrowed } = filter
  return (
    <>
      <ExcelButton href={`/api${home}`} filter={narrowed} />
      <PrintButton />
      <LinkButton href={`${home}/settings`}>{t('settings')}</LinkButton>
      {!book.may.keep.ok ? null : filter.direction === 'outgoing' ? (
        <LinkButton variant="primary" href={`${home}/documents/new`}>
          {t('new')}
        </LinkButton>
      ) : (
        <LinkButton variant="primary" href={`${home}/incoming/new`}>
          {t('incoming')}
        </LinkButton>
      )}
    </>
  )
}
