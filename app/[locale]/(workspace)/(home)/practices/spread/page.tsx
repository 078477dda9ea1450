import { Share2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SpreadPicture } from '@/components/practices/spread-picture'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { getSpread } from '@/lib/practices/queries'

type Props = { searchParams: Promise<{ cluster?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('spread.title') }
}

export default async function SpreadPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const locale = await getLocale()
  const { cluster } = await searchParams
  const spread = await getSpread(ctx, typeof cluster === 'string' ? cluster : undefined)
  if (!spread) notFound()
  const t = await getTranslations('practices')
  const named = (id: string): string => spread.schools.find((one) => one.id === id)?.short[locale] ?? ''
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/practices' }, { label: t('spread.title') }]}
        title={t('spread.title')}
        lead={t('spread.lead')}
        actions={<PrintButton />}
      />
      {spread.clusters.length > 1 ? (
        <Tabs
          label={t('spread.cluster')}
          current={spread.cluster}
          tabs={spread.clusters.map((code) => ({
            key: code,
            label: code,
            href: `/practices/spread?cluster=${code}`,
          }))}
        />
      ) : null}
      <Stack>
        <Sheet>
          <SheetBody>
            {spread.arrows.length > 0 ? (
              <SpreadPicture spread={spread} />
            ) : (
              <EmptyState icon={Share2} title={t('spread.empty')}>
                {t('spread.emptyText')}
              </EmptyState>
            )}
          </SheetBody>
        </Sheet>
        {spread.rows.length > 0 ? (
          <Sheet>
            <SheetHeader title={t('spread.table')} />
            <Table
              caption={t('spread.table')}
              rows={spread.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'practice',
                  header: t('spread.practice'),
                  cell: (row) => (
                    <Link className="link" href={`/practices/${row.id}`}>
                      {row.title}
                    </Link>
                  ),
                },
                { key: 'owner', header: t('spread.owner'), cell: (row) => named(row.owner) },
                {
                  key: 'adopters',
                  header: t('spread.adopters'),
                  cell: (row) =>
                    row.adopters
                      .map(({ schoolId, effect }) =>
                        effect ? t('spread.withEffect', { school: named(schoolId) }) : named(schoolId),
                      )
                      .join(', ') || t('spread.none'),
                },
              ]}
            />
          </Sheet>
        ) : null}
      </Stack>
    </>
  )
}
