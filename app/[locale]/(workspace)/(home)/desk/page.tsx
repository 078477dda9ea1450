import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { GatePanel } from '@/components/cycles/gate-panel'
import { ComingSheet } from '@/components/insight/coming-sheet'
import { DutySheet } from '@/components/insight/duty-sheet'
import { RecentSheet } from '@/components/insight/recent-sheet'
import { WaitingSheet } from '@/components/insight/waiting-sheet'
import { Columns, Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listRecords } from '@/lib/audit/queries'
import { getHomeYear } from '@/lib/calendar/queries'
import { getGatePanel } from '@/lib/cycles/queries/track'
import { getDesk, listComing, listOwnYears } from '@/lib/insight/queries/desk'
import { requireContext } from '@/lib/platform/auth/session'
import { formatLongDate } from '@/lib/platform/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('insight.desk'))('title') }
}

/** My desk: what is asked of me, what holds up the year, what I wait for, what comes. */
export default async function DeskPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const [t, locale, years, frame] = await Promise.all([
    getTranslations('insight.desk'),
    getLocale(),
    listOwnYears(ctx),
    getHomeYear(ctx),
  ])
  // the very year that the duties are asked of, so that what both ask for is read once
  const home = years.find((year) => year.id === frame?.id) ?? frame
  const [desk, records, coming, panel] = await Promise.all([
    getDesk(ctx, years),
    listRecords(ctx, {}),
    home ? listComing(home, ctx.now) : [],
    home ? getGatePanel(ctx, home) : null,
  ])
  return (
    <>
      <PageHeader title={t('title')} aside={t('date', { date: formatLongDate(ctx.now, locale) })} />
      {ctx.actor.seats.length === 0 ? <Notice tone="due">{t('noSeat')}</Notice> : null}
      <Columns
        aside={
          <>
            {home && panel ? <GatePanel panel={panel} year={home.year} /> : null}
            {home ? <ComingSheet coming={coming} /> : null}
          </>
        }
      >
        <Stack>
          <DutySheet duties={desk.own} now={ctx.now} next={coming[0] ?? null} manyYears={years.length > 1} />
          <WaitingSheet waiting={desk.waiting} names={desk.names} now={ctx.now} />
          <RecentSheet lines={records.lines.slice(0, 6)} now={ctx.now} />
        </Stack>
      </Columns>
    </>
  )
}
