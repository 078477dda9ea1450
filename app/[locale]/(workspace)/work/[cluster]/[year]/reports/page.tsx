import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AssessmentList } from '@/components/scoring/assessments'
import { ReportTable } from '@/components/scoring/report-table'
import { LinkButton } from '@/components/ui/button'
import { ExcelButton } from '@/components/ui/excel-button'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { hasReached } from '@/lib/calendar/rules'
import { actsForSchool } from '@/lib/people/policy'
import { listReports } from '@/lib/scoring/queries'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scoring'))('list.title') }
}

export default async function ReportsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const t = await getTranslations('scoring.list')
  const reports = await listReports(ctx, year)
  const own = reports.find((row) => row.own && actsForSchool(ctx.actor, row.schoolId))
  const writes =
    own && hasReached(year, 'launch') && (own.state === null || own.state === 'draft' || own.state === 'returned')
  const received = reports.filter(({ state }) => state === 'received').length
  const waiting = reports.filter(({ state }) => state === 'submitted').length
  const assessed = reports.filter(({ assessments }) => assessments.length > 0)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <PrintButton />
            <ExcelButton href={`/api/work/${year.clusterCode}/${year.year}/reports`} />
            {writes ? (
              <LinkButton variant="primary" size="s" href={`${home}/reports/${own.code}`}>
                {t('write')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        <Sheet>
          <SheetHeader
            title={t('caption')}
            aside={`${t('summary', { received, schools: reports.length })} · ${t('waiting', { count: waiting })}`}
          />
          <ReportTable reports={reports} home={home} />
        </Sheet>
        <Sheet>
          <SheetHeader title={t('assessmentTitle')} aside={t('assessmentLead')} />
          <SheetBody className="gap-6">
            {assessed.length === 0 ? <AssessmentList assessments={[]} /> : null}
            {assessed.map((row) => (
              <section key={row.schoolId} className="grid gap-2">
                <h3>{row.name[locale]}</h3>
                <AssessmentList assessments={row.assessments} />
              </section>
            ))}
          </SheetBody>
        </Sheet>
      </Stack>
    </>
  )
}
