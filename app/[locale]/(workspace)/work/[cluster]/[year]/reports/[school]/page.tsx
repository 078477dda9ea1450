import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CountsSheet } from '@/components/research/counts-sheet'
import { AssessmentList } from '@/components/scoring/assessments'
import { AssessForm, ReportFacts, ReportFiles, ReturnedNotice, SettleActs } from '@/components/scoring/report-acts'
import { ReportForm } from '@/components/scoring/report-form'
import { ReportText } from '@/components/scoring/report-text'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getRegister } from '@/lib/research/queries'
import { getReport } from '@/lib/scoring/queries'
import { openYear } from '../../open-year'

type Params = Promise<{ cluster: string; year: string; school: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: (await getTranslations('scoring.report'))('title', { year: (await params).year }) }
}

export default async function ReportPage({ params }: { params: Params }): Promise<ReactNode> {
  const { ctx, year, home, locale } = await openYear(params)
  const report = await getReport(ctx, year, (await params).school)
  if (!report) notFound()
  const t = await getTranslations('scoring')
  const register = await getRegister(ctx, year, (await params).school)
  const aside = (
    <>
      <ReportFacts report={report} />
      <SettleActs report={report} />
      <ReportFiles report={report} />
      {register ? <CountsSheet counts={register.counts} href={`${home}/research/${register.code}`} /> : null}
    </>
  )
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('report.crumb'), href: `${home}/reports` }, { label: report.name[locale] }]}
        title={t('report.title', { year: String(year.year) })}
        lead={report.name[locale]}
        actions={<PrintButton />}
      />
      <Columns aside={aside}>
        <ReturnedNotice report={report} />
        {report.verdicts.write.ok ? <ReportForm report={report} yearId={year.id} /> : <ReportText report={report} />}
        {report.assessments.length > 0 || report.verdicts.assess.ok ? (
          <Sheet>
            <SheetHeader title={t('list.assessmentTitle')} aside={t('list.assessmentLead')} />
            <SheetBody className="gap-5">
              <AssessmentList assessments={report.assessments} />
              <AssessForm report={report} />
            </SheetBody>
          </Sheet>
        ) : null}
      </Columns>
    </>
  )
}
