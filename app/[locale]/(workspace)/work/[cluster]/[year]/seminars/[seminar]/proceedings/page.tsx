import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { BookSheet, NoBook, PublishedSheet } from '@/components/proceedings/book-sheets'
import { LossesSheet } from '@/components/proceedings/losses-sheet'
import { MakingSheet } from '@/components/proceedings/making-sheet'
import { SettingsSheet } from '@/components/proceedings/settings-sheet'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { Columns, Stack } from '@/components/ui/layout'
import { getProceedings } from '@/lib/proceedings/queries/proceedings'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proceedings'))('title') }
}

export default async function ProceedingsPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, view] = await Promise.all([getSeminar(ctx, year, id), getProceedings(ctx, year, id)])
  if (!seminar || !view) notFound()
  const header = <SeminarHeader seminar={seminar} home={home} current="proceedings" />
  const published = view.published ? <PublishedSheet {...view.published} /> : null
  if (!view.ofHost)
    return (
      <>
        {header}
        <Stack>{published ?? <NoBook ofHost={false} />}</Stack>
      </>
    )
  const sign = `/api/work/${year.clusterCode}/${year.year}/seminars/${id}/proceedings`
  return (
    <>
      {header}
      <Columns
        aside={
          <>
            <MakingSheet seminarId={id} view={view} sign={sign} locale={locale} />
            {view.book ? <BookSheet run={view.book} hasPublished={view.published !== null} /> : null}
            {view.published && !view.book?.isPublished ? published : null}
          </>
        }
      >
        <SettingsSheet seminarId={id} settings={view.settings} edit={view.edit} />
        {view.book ? <LossesSheet losses={view.book.losses} papers={`${home}/papers`} /> : <NoBook ofHost />}
      </Columns>
    </>
  )
}
