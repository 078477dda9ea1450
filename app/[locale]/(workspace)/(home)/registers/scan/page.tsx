import { FileCheck2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { BringForms, PlaceForm } from '@/components/documents/scan-forms'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getScan, listWaiting, type WaitingDocument } from '@/lib/documents/queries'
import { mayBringScan } from '@/lib/documents/policy'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('scan.title') }
}

export default async function ScanPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  if (!mayBringScan(ctx.actor).ok) notFound()
  const { scan: id } = await searchParams
  const scan = typeof id === 'string' ? await getScan(ctx, id) : null
  if (id !== undefined && !scan) notFound()
  const t = await getTranslations('documents')
  const waiting = await listWaiting(ctx)
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/registers' }, { label: t('scan.title') }]}
        title={t('scan.title')}
        lead={t('scan.lead')}
      />
      <Columns aside={<WaitingSheet waiting={waiting} />}>
        {scan ? <PlaceForm scan={scan} waiting={waiting} /> : null}
        <BringForms quiet={scan !== null && !scan.placed} />
      </Columns>
    </>
  )
}

async function WaitingSheet({ waiting }: { waiting: WaitingDocument[] }): Promise<ReactNode> {
  const t = await getTranslations('documents')
  return (
    <Sheet>
      <SheetHeader title={t('scan.waiting')} />
      <SheetBody>
        {waiting.length === 0 ? (
          <EmptyState icon={FileCheck2} title={t('scan.none')}>
            {t('scan.noneText')}
          </EmptyState>
        ) : (
          <List>
            {waiting.map((one) => (
              <ListRow key={one.id} aside={formatDay(one.date)}>
                <Link className="link" href={`/registers/${one.bookId}/documents/${one.id}`}>
                  {one.symbol}
                </Link>
                <span className="block text-sm text-muted">{one.subject}</span>
              </ListRow>
            ))}
          </List>
        )}
      </SheetBody>
    </Sheet>
  )
}
