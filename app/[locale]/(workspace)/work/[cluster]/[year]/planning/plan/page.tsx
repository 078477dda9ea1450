import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EventList } from '@/components/meetings/event-list'
import { CommentList } from '@/components/planning/comment-list'
import { NoPlan } from '@/components/planning/no-plan'
import { OwnComment } from '@/components/planning/own-comment'
import { PlanActs } from '@/components/planning/plan-acts'
import { PlanChip } from '@/components/planning/plan-chip'
import { PlanFactsSheet } from '@/components/planning/plan-facts'
import { PlanText } from '@/components/planning/plan-text'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Reason } from '@/components/ui/reason'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { listMeetings, type MeetingLine } from '@/lib/meetings/queries'
import { getCommentDays, getPlan } from '@/lib/planning/queries'
import type { Verdict } from '@/lib/platform/result'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('plan.heading') }
}

export default async function PlanPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const [{ plan, may }, { meetings }, days] = await Promise.all([
    getPlan(ctx, year),
    listMeetings(ctx, year),
    getCommentDays(ctx, year),
  ])
  const t = await getTranslations('planning')
  const crumbs = [{ label: t('title'), href: `${home}/planning` }, { label: t('plan.heading') }]
  if (!plan) {
    const header = <PageHeader crumbs={crumbs} title={t('plan.heading')} />
    return <NoPlanPage header={header} home={home} mayWrite={may.write.ok} />
  }
  const said = (verdict: Verdict): ReactNode => (verdict.ok ? null : <Reason refusal={verdict.refusal} />)
  const isHead = may.issue.ok || may.issue.refusal.code === 'planning.term_not_begun'
  const refused = { writeRefused: said(may.write), issueRefused: said(may.issue) }
  const acts =
    isHead && plan.state !== 'issued' ? (
      <PlanActs plan={plan} home={home} today={ctx.now} days={days} {...refused} />
    ) : null
  const commenting = plan.own?.comment && plan.state === 'in_comments' && !plan.commentsOver && may.comment.ok
  return (
    <>
      <PageHeader crumbs={crumbs} title={plan.title} state={<PlanChip plan={plan} />} actions={<PrintButton />} />
      <Columns
        aside={
          <>
            <PlanFactsSheet plan={plan} />
            {acts}
          </>
        }
      >
        {commenting && plan.own?.comment ? <OwnComment plan={plan} comment={plan.own.comment} locale={locale} /> : null}
        <Sheet>
          <PlanText plan={plan} />
        </Sheet>
        {meetings.length > 0 ? <EventsSheet meetings={meetings} home={home} /> : null}
        {plan.state !== 'draft' && plan.comments.length > 0 ? (
          <Sheet>
            <SheetHeader title={t('comments.heading')} />
            <CommentList planId={plan.id} comments={plan.comments} mayReply={isHead && year.gate !== 'closed'} />
          </Sheet>
        ) : null}
      </Columns>
    </>
  )
}

function NoPlanPage({ header, ...none }: { header: ReactNode; home: string; mayWrite: boolean }): ReactNode {
  return (
    <>
      {header}
      <Sheet>
        <SheetBody>
          <NoPlan {...none} />
        </SheetBody>
      </Sheet>
    </>
  )
}

async function EventsSheet({ meetings, home }: { meetings: MeetingLine[]; home: string }): Promise<ReactNode> {
  const t = await getTranslations('planning.plan')
  return (
    <Sheet>
      <SheetHeader title={t('events')} />
      <SheetBody>
        <EventList meetings={meetings} home={home} />
      </SheetBody>
    </Sheet>
  )
}
