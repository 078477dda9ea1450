import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CourseSheet, CoverageSheet, WindowsSheet } from '@/components/rotation/rotation-sheets'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { getRotation } from '@/lib/rotation/queries/forecast'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rotation.forecast'))('title') }
}

export default async function RotationPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const view = await getRotation(ctx, year)
  if (!view) notFound()
  const t = await getTranslations('rotation.forecast')
  const menu = await getTranslations('menu')
  return (
    <>
      <PageHeader
        crumbs={[{ label: menu('leadership'), href: `${home}/leadership` }]}
        title={t('title')}
        lead={t('lead', { year: String(view.forYear) })}
        actions={<PrintButton />}
      />
      <Stack>
        <WindowsSheet view={view} />
        <CourseSheet view={view} />
        <CoverageSheet view={view} />
      </Stack>
    </>
  )
}
