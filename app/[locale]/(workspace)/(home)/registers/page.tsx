import { BookMarked } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { listBooks, type BookLine, type OpenableOwner } from '@/lib/documents/queries'
import { requireContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') }
}

export default async function RegistersPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('documents')
  const { books, openable, scan } = await listBooks(ctx)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          scan.ok && books.length > 0 ? (
            <LinkButton variant="primary" href="/registers/scan">
              {t('books.scan')}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        {books.length > 0 ? (
          <ul className="grid gap-4 md:grid-cols-2" aria-label={t('books.caption')}>
            {books.map((book) => (
              <BookCard key={book.id} book={book} />
            ))}
          </ul>
        ) : (
          <Sheet>
            <SheetBody>
              <EmptyState icon={BookMarked} title={t('books.empty')}>
                {t('books.emptyText')}
              </EmptyState>
            </SheetBody>
          </Sheet>
        )}
        {openable.length > 0 ? <OpenableSheet owners={openable} /> : null}
      </Stack>
    </>
  )
}

async function BookCard({ book }: { book: BookLine }): Promise<ReactNode> {
  const t = await getTranslations('documents.books')
  const locale = await getLocale()
  return (
    <li className="grid min-w-0 content-start gap-1.5 rounded-m border border-line bg-surface px-4 py-3.5 shadow-sheet">
      <h2 className="text-lg leading-snug">
        <Link className="link" href={`/registers/${book.id}`}>
          {book.owner[locale]}
        </Link>
      </h2>
      <p className="text-sm text-muted">{[book.abbreviation, book.issuingBody].join(' · ')}</p>
      {book.ofCluster ? <p className="text-sm text-muted">{t('ofCluster')}</p> : null}
      {book.keeping ? <p className="text-sm text-muted">{t('keeping')}</p> : null}
      <p>{t('waiting', { drafts: book.drafts, numbered: book.numbered })}</p>
    </li>
  )
}

async function OpenableSheet({ owners }: { owners: OpenableOwner[] }): Promise<ReactNode> {
  const t = await getTranslations('documents.books')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('open')} />
      <SheetBody>
        <p className="text-muted">{t('openText')}</p>
        <List>
          {owners.map(({ key, name }) => (
            <ListRow key={key}>
              <Row>
                <LinkButton href={`/registers/new?owner=${key}`}>{t('openFor', { name: name[locale] })}</LinkButton>
              </Row>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
