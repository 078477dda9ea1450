import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { HandSheet, RuleSheet } from '@/components/reviews/assign-forms'
import { AssignmentSheet, LoadsSheet } from '@/components/reviews/assignment-sheet'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { Columns } from '@/components/ui/layout'
import { getAssignments } from '@/lib/reviews/queries/assignment'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews'))('title') }
}

export default async function AssignmentPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, assignments] = await Promise.all([getSeminar(ctx, year, id), getAssignments(ctx, year, id)])
  if (!seminar || !assignments) notFound()
  return (
    <>
      <SeminarHeader seminar={seminar} home={home} current="reviews" />
      <Columns
        aside={
          <>
            <RuleSheet assignments={assignments} seminarId={id} now={ctx.now} />
            <HandSheet assignments={assignments} seminarId={id} now={ctx.now} />
          </>
        }
      >
        <AssignmentSheet rows={assignments.rows} home={home} />
        <LoadsSheet reviewers={assignments.reviewers} />
      </Columns>
    </>
  )
}
