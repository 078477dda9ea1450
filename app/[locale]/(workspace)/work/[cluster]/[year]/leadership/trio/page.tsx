import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TrioSheet, WaitsSheet } from '@/components/cycles/trio-sheets'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { getTrio } from '@/lib/cycles/queries/trio'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycles.trio'))('title') }
}

export default async function TrioPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const trio = await getTrio(ctx, year)
  if (!trio) notFound()
  const t = await getTranslations('cycles.trio')
  const menu = await getTranslations('menu')
  return (
    <>
      <PageHeader
        crumbs={[{ label: menu('leadership'), href: `${home}/leadership` }]}
        title={t('title')}
        lead={t('lead', { year: String(year.year) })}
        actions={<PrintButton />}
      />
      <Stack>
        {trio.schools.length === 0 ? (
          <Sheet>
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          </Sheet>
        ) : (
          <div className="grid items-start gap-5 lg:grid-cols-3">
            {trio.schools.map((one) => (
              <TrioSheet key={`${one.role}-${one.school.vi}`} one={one} now={ctx.now} />
            ))}
            {trio.schools.some((one) => one.role === 'deputy') ? null : (
              <Sheet className="lg:col-span-2">
                <EmptyState title={t('noDeputies')}>{t('emptyText')}</EmptyState>
              </Sheet>
            )}
          </div>
        )}
        <WaitsSheet waits={trio.waits} />
      </Stack>
    </>
  )
}
