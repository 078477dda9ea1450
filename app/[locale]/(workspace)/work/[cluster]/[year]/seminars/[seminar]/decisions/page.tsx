import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PendingSheet } from '@/components/papers/pending-sheet'
import { UndecidedSheet } from '@/components/papers/undecided-sheet'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { Stack } from '@/components/ui/layout'
import { listDecisions } from '@/lib/papers/queries/decisions'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.decisions'))('title') }
}

export default async function DecisionsPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, decisions] = await Promise.all([getSeminar(ctx, year, id), listDecisions(ctx, year, id)])
  if (!seminar || !decisions) notFound()
  return (
    <>
      <SeminarHeader seminar={seminar} home={home} current="decisions" />
      <Stack>
        <PendingSheet decisions={decisions} seminarId={id} home={home} />
        <UndecidedSheet papers={decisions.undecided} home={home} />
      </Stack>
    </>
  )
}
