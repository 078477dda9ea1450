import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PointsSheet } from '@/components/papers/points-sheet'
import { WriteForm } from '@/components/papers/write-form'
import { RulesSheet } from '@/components/seminars/rules-sheet'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { getYearSchools } from '@/lib/calendar/queries'
import { listPapers } from '@/lib/papers/queries/list'
import { getPaper } from '@/lib/papers/queries/paper'
import { formatDate } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ paper: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.write'))('crumb') }
}

export default async function WritePaperPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const paper = await getPaper(ctx, year, (await params).paper)
  if (!paper) notFound()
  const [list, schools, t, words] = await Promise.all([
    listPapers(ctx, year, paper.seminar.id),
    getYearSchools(ctx, year),
    getTranslations('papers'),
    getTranslations('seminars'),
  ])
  const { seminar } = paper
  const back = `${home}/papers/${paper.id}`
  const revision = paper.state === 'revision_asked'
  const header = (
    <PageHeader
      crumbs={[
        { label: `${words('name')} ${formatDate(seminar.startsAt)}`, href: `${home}/seminars/${seminar.id}` },
        { label: words('papers'), href: `${home}/seminars/${seminar.id}/papers` },
        { label: paper.title, href: back },
      ]}
      title={t(revision ? 'write.title_revision' : paper.versions.length > 0 ? 'write.title_new' : 'write.title_first')}
    />
  )
  if (!paper.acts.submit.ok)
    return (
      <>
        {header}
        <RefusalNotice {...await sayRefusal(paper.acts.submit.refusal, locale)} />
      </>
    )
  const titles = (list?.lines ?? [])
    .filter(([id]) => id !== paper.id)
    .map(([, title, school]): [string, string] => [title, list?.schools[school]?.short[locale] ?? ''])
  return (
    <>
      {header}
      <Columns
        aside={
          <>
            <RulesSheet rules={seminar} />
            {revision ? <PointsSheet paper={paper} locale={locale} /> : null}
          </>
        }
      >
        <WriteForm paper={paper} schools={schools} titles={titles} now={ctx.now} back={back} locale={locale} />
      </Columns>
    </>
  )
}
