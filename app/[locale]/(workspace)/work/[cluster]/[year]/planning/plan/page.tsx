import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { CommentList } from '@/components/planning/comment-list'
import { PlanActs } from '@/components/planning/plan-acts'
import { PlanChip } from '@/components/planning/plan-chip'
import { PlanText } from '@/components/planning/plan-text'
import { OwnComment } from '@/components/planning/own-comment'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { db } from '@/lib/platform/db/client'
import { formatDateTime, formatDay, formatDeadline } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { fieldDay } from '@/lib/platform/clock'
import { getPlan } from '@/lib/planning/queries'
import { readRule } from '@/lib/rulebook/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('plan.heading') }
}

export default async function PlanPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const { plan, may } = await getPlan(ctx, year)
  if (!plan) notFound()
  const t = await getTranslations('planning')
  const common = await getTranslations('common')
  const days = await readRule(db(), 'planning.comment_days', year, fieldDay(ctx.now))
  const said = async (verdict: typeof may.write): Promise<string | null> =>
    verdict.ok ? null : (await sayRefusal(verdict.refusal, locale)).text
  const isHead = may.issue.ok || (!may.issue.ok && may.issue.refusal.code === 'planning.term_not_begun')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/planning` }, { label: t('plan.heading') }]}
        title={plan.title}
        state={<PlanChip plan={plan} />}
        actions={<PrintButton />}
      />
      <Columns
        aside={
          <>
            <Sheet>
              <SheetHeader title={t('plan.heading')} />
              <SheetBody>
                <Facts
                  facts={[
                    ...(plan.number
                      ? [
                          {
                            label: t('plan.number'),
                            value: `${plan.number}${plan.illustrative ? ` (${common('illustrative')})` : ''}`,
                          },
                        ]
                      : []),
                    ...(plan.issuedOn ? [{ label: t('plan.issuedOn'), value: formatDay(plan.issuedOn) }] : []),
                    ...(plan.commentsUntil
                      ? [{ label: t('plan.commentsUntil'), value: formatDeadline(plan.commentsUntil, locale) }]
                      : []),
                    { label: t('plan.updatedAt'), value: formatDateTime(plan.updatedAt) },
                  ]}
                />
              </SheetBody>
            </Sheet>
            {isHead && plan.state !== 'issued' ? (
              <PlanActs
                plan={plan}
                home={home}
                today={ctx.now}
                days={days.value}
                writeRefused={await said(may.write)}
                issueRefused={await said(may.issue)}
              />
            ) : null}
          </>
        }
      >
        {plan.own?.comment && plan.state === 'in_comments' && !plan.commentsOver && may.comment.ok ? (
          <OwnComment plan={plan} comment={plan.own.comment} locale={locale} />
        ) : null}
        <Sheet>
          <PlanText plan={plan} />
        </Sheet>
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
