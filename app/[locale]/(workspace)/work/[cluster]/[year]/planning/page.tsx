import { CalendarDays, FileText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EventList } from '@/components/meetings/event-list'
import { DirectiveTable } from '@/components/planning/directive-table'
import { GateConditions } from '@/components/planning/gate-conditions'
import { NoPlan } from '@/components/planning/no-plan'
import { PlanChip } from '@/components/planning/plan-chip'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Halves, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { listMeetings, type MeetingLine } from '@/lib/meetings/queries'
import { getPlan, listDirectives, getPlanningConditions, type PlanPowers, type PlanView } from '@/lib/planning/queries'
import { formatDay, formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('title') }
}

export default async function PlanningPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const t = await getTranslations('planning')
  const [directives, { plan, may }, conditions, { meetings }] = await Promise.all([
    listDirectives(ctx, year),
    getPlan(ctx, year),
    getPlanningConditions(ctx, year),
    listMeetings(ctx, year),
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
      <Stack>
        <Halves>
          <Stack>
            <PlanSheet plan={plan} may={may} locale={locale} home={home} />
            <GateConditions title={t('gate.heading')} conditions={conditions} />
          </Stack>
          <Events meetings={meetings} home={home} />
        </Halves>
        <Sheet>
          <SheetHeader title={t('directives.heading')} />
          <DirectiveTable directives={directives} home={home} now={ctx.now} empty={empty} />
        </Sheet>
      </Stack>
    </>
  )
}

async function Events({ meetings, home }: { meetings: MeetingLine[]; home: string }): Promise<ReactNode> {
  const t = await getTranslations('planning.plan')
  const link = (
    <Link className="link" href={`${home}/meetings`}>
      {t('toMeetings')}
    </Link>
  )
  return (
    <Sheet>
      <SheetHeader title={t('events')} aside={link} />
      <SheetBody>
        {meetings.length > 0 ? (
          <EventList meetings={meetings} home={home} />
        ) : (
          <EmptyState icon={CalendarDays} title={t('noEvents')}>
            {t('noEventsText')}
          </EmptyState>
        )}
      </SheetBody>
    </Sheet>
  )
}

type PlanProps = { plan: PlanView | null; may: PlanPowers; locale: Locale; home: string }

async function PlanSheet({ plan, may, locale, home }: PlanProps): Promise<ReactNode> {
  const t = await getTranslations('planning.plan')
  return (
    <Sheet>
      <SheetHeader title={t('heading')} aside={plan ? <PlanChip plan={plan} /> : null} />
      <SheetBody>
        {plan ? (
          <>
            <p className="text-lg font-semibold text-balance">{plan.title}</p>
            <PlanFacts plan={plan} locale={locale} />
            <div>
              <LinkButton href={`${home}/planning/plan`}>{t('open')}</LinkButton>
            </div>
          </>
        ) : (
          <NoPlan home={home} mayWrite={may.write.ok} />
        )}
      </SheetBody>
    </Sheet>
  )
}

async function PlanFacts({ plan, locale }: { plan: PlanView; locale: Locale }): Promise<ReactNode> {
  const t = await getTranslations('planning')
  const spoken = plan.comments.filter((one) => one.at !== null).length
  const open = plan.state === 'in_comments' && plan.commentsUntil
  return (
    <Facts
      facts={[
        ...(plan.number ? [{ label: t('plan.number'), value: plan.number }] : []),
        ...(plan.issuedOn ? [{ label: t('plan.issuedOn'), value: formatDay(plan.issuedOn) }] : []),
        ...(open ? [{ label: t('plan.commentsUntil'), value: formatDeadline(open, locale) }] : []),
        ...(plan.state === 'draft'
          ? []
          : [
              { label: t('plan.answered'), value: t('directives.share', { count: spoken, all: plan.comments.length }) },
            ]),
      ]}
    />
  )
}
