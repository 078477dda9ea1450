import { getTranslations } from 'next-intl/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { getPaper, getVersionText } from '@/lib/papers/queries/paper'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { openYear, type YearParams } from '../../../../open-year'

type Props = { params: YearParams & Promise<{ paper: string; number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.page'))('text') }
}

export default async function VersionPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const asked = await params
  const number = Number(asked.number)
  const [paper, text] = await Promise.all([
    getPaper(ctx, year, asked.paper),
    getVersionText(ctx, year, asked.paper, number),
  ])
  const version = paper?.versions.find((one) => one.number === number)
  if (!paper || !version || !text) notFound()
  const t = await getTranslations('papers.page')
  return (
    <>
      <PageHeader
        crumbs={[
          { label: paper.title, href: `${home}/papers/${paper.id}` },
          { label: t('version_title', { number: String(number) }) },
        ]}
        title={paper.title}
        lead={[paper.school[locale], formatDateTime(version.at), version.by].join(' · ')}
        actions={<PrintButton />}
      />
      <Sheet>
        <SheetBody>
          <div className="document max-w-prose text-lg whitespace-pre-line">{text}</div>
        </SheetBody>
      </Sheet>
    </>
  )
}
