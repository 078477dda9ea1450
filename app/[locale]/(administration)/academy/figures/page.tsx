import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RecordTable } from '@/components/audit/record-table'
import { DaysForm, SalaryForm } from '@/components/rulebook/figures-forms'
import { DaysSheet, SalariesSheet } from '@/components/rulebook/figures-sheets'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { requireContext } from '@/lib/platform/auth/session'
import { getFigures, type Figures } from '@/lib/rulebook/queries/figures'

type Props = { searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rulebook.figures'))('title') }
}

export default async function FiguresPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const figures = await getFigures(ctx, Number((await searchParams).year))
  if (!figures) notFound()
  const t = await getTranslations('rulebook')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/academy/rules' }]}
        title={t('figures.title')}
        lead={t('figures.lead')}
      />
      <Stack>
        {figures.set.ok ? (
          <Row className="no-print">
            <DaysForm />
            <SalaryForm />
          </Row>
        ) : null}
        <Years figures={figures} />
        <DaysSheet figures={figures} />
        <SalariesSheet figures={figures} />
        <HistorySheet figures={figures} />
      </Stack>
    </>
  )
}

async function Years({ figures: { years, year } }: { figures: Figures }): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  return (
    <nav aria-label={t('yearsLabel')} className="no-print">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {years.map((one) => (
          <li key={one}>
            <Link
              className="link inline-flex min-h-11 min-w-11 items-center aria-[current]:font-semibold"
              href={`/academy/figures?year=${one}`}
              aria-current={one === year ? 'page' : undefined}
            >
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function HistorySheet({ figures: { records, names } }: { figures: Figures }): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('history')} />
      {records.length > 0 ? (
        <RecordTable lines={records} names={names} locale={locale} />
      ) : (
        <EmptyState icon={History} title={t('noHistory')}>
          {t('noHistoryText')}
        </EmptyState>
      )}
    </Sheet>
  )
}
