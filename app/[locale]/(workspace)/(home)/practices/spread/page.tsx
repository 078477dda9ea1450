import { Share2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SpreadPicture } from '@/components/practices/spread-picture'
import { SpreadTable } from '@/components/practices/spread-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { getSpread } from '@/lib/practices/queries'

type Props = { searchParams: Promise<{ cluster?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('spread.title') }
}

export default async function SpreadPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster } = await searchParams
  const spread = await getSpread(ctx, typeof cluster === 'string' ? cluster : undefined)
  if (!spread) notFound()
  const t = await getTranslations('practices')
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
        {spread.rows.length > 0 ? <SpreadTable spread={spread} /> : null}
      </Stack>
    </>
  )
}
