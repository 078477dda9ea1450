import type { Metadata } from 'next'
import { BookOpenText, FileText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DirectiveTable } from '@/components/planning/directive-table'
import { GateConditions } from '@/components/planning/gate-conditions'
import { PlanChip } from '@/components/planning/plan-chip'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { db } from '@/lib/platform/db/client'
import { formatDay, formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getPlan, listDirectives, listPlanningConditions, type PlanPowers, type PlanView } from '@/lib/planning/queries'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('title') }
}

export default async function PlanningPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const t = await getTranslations('planning')
  const [directives, { plan, may }, conditions] = await Promise.all([
    listDirectives(ctx, year),
    getPlan(ctx, year),
    listPlanningConditions(db(), year, ctx.now),
  ])
  const add = may.directive.ok ? (
    <LinkButton variant="primary" href={`${home}/planning/directives/new`}>
      {t('directives.new')}
    </LinkButton>
  ) : null
  const empty = (
    <SheetBody>
      <EmptyState icon={FileText} title={t('directives.empty')}>
        {t('directives.emptyText')}
      </EmptyState>
    </SheetBody>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { year: String(year.year) })} actions={add} />
      <Columns aside={<GateConditions title={t('gate.heading')} conditions={conditions} />}>
        <PlanSheet plan={plan} may={may} locale={locale} home={home} />
        <Sheet>
          <SheetHeader title={t('directives.heading')} />
          <DirectiveTable directives={directives} home={home} now={ctx.now} empty={empty} />
        </Sheet>
      </Columns>
    </>
  )
}

type PlanProps = { plan: PlanView | null; may: PlanPowers; locale: Locale; home: string }

async function PlanSheet({ plan, may, locale, home }: PlanProps): Promise<ReactNode> {
  const t = await getTranslations('planning')
  const spoken = plan?.comments.filter((one) => one.at !== null).length ?? 0
  return (
    <Sheet>
      <SheetHeader title={t('plan.heading')} aside={plan ? <PlanChip plan={plan} /> : null} />
      <SheetBody>
        {plan ? (
          <>
            <p className="text-lg font-semibold">{plan.title}</p>
            <Facts
              facts={[
                ...(plan.number ? [{ label: t('plan.number'), value: plan.number }] : []),
                ...(plan.issuedOn ? [{ label: t('plan.issuedOn'), value: formatDay(plan.issuedOn) }] : []),
                ...(plan.state === 'in_comments' && plan.commentsUntil
                  ? [
                      { label: t('plan.commentsUntil'), value: formatDeadline(plan.commentsUntil, locale) },
                      {
                        label: t('plan.answered'),
                        value: t('directives.share', { count: spoken, all: plan.comments.length }),
                      },
                    ]
                  : []),
              ]}
            />
            <div>
              <LinkButton href={`${home}/planning/plan`}>{t('plan.open')}</LinkButton>
            </div>
          </>
        ) : (
          <EmptyState
            icon={BookOpenText}
            title={t('plan.none')}
            action={
              may.write.ok ? (
                <LinkButton variant="primary" href={`${home}/planning/plan/edit`}>
                  {t('plan.write')}
                </LinkButton>
              ) : undefined
            }
          >
            {t('plan.noneText')}
          </EmptyState>
        )}
      </SheetBody>
    </Sheet>
  )
}
