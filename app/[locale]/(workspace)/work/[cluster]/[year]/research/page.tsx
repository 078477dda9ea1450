import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { listRegisters } from '@/lib/research/queries'
import { openYear, type YearParams } from '../open-year'

const counted = ['topics', 'accepted', 'practice_review', 'initiative', 'policy_proposal'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('research'))('title') }
}

export default async function ResearchPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const registers = await listRegisters(ctx, year)
  if (!registers) notFound()
  const t = await getTranslations('research')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<PrintButton />} />
      <Sheet>
        <Table
          caption={t('list.caption')}
          rows={registers}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'school',
              header: t('list.school'),
              cell: (row) => (
                <>
                  <Link className="link" href={`${home}/research/${row.code}`}>
                    {row.name[locale]}
                  </Link>
                  {row.lines === 0 ? (
                    <span className="block text-sm font-normal text-muted">{t('list.empty')}</span>
                  ) : null}
                </>
              ),
            },
            ...counted.map((one) => ({
              key: one,
              header: t(`counts.${one}`),
              kind: 'number' as const,
              cell: (row: (typeof registers)[number]) => (row.lines === 0 ? '–' : row.counts[one]),
            })),
          ]}
        />
      </Sheet>
    </>
  )
}
