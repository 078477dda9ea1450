import type { Metadata } from 'next'
import { CalendarDays, Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EventList } from '@/components/meetings/event-list'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { listMeetings } from '@/lib/meetings/queries'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('list.title') }
}

export default async function MeetingsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const t = await getTranslations('meetings.list')
  const { meetings, plans } = await listMeetings(ctx, year)
  const ahead = meetings.filter(({ state }) => state !== 'held' && state !== 'cancelled')
  const past = meetings.filter(({ state }) => state === 'held' || state === 'cancelled')
  const add = (
    <LinkButton variant="primary" href={`${home}/meetings/new`}>
      <Plus className="icon" aria-hidden="true" /> {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { year: String(year.year) })}
        actions={
          <>
            {meetings.length > 0 ? <PrintButton /> : null}
            {plans ? add : null}
          </>
        }
      />
      <Stack>
        {meetings.length === 0 ? (
          <Sheet>
            <EmptyState icon={CalendarDays} title={t('empty')}>
              {t(plans ? 'emptyHost' : 'emptyText')}
            </EmptyState>
          </Sheet>
        ) : null}
        {ahead.length > 0 ? (
          <Sheet>
            <SheetHeader title={t('ahead')} aside={t('count', { count: ahead.length })} />
            <SheetBody>
              <EventList meetings={ahead} home={home} />
            </SheetBody>
          </Sheet>
        ) : null}
        {past.length > 0 ? (
          <Sheet>
            <SheetHeader title={t('past')} aside={t('count', { count: past.length })} />
            <SheetBody>
              <EventList meetings={past} home={home} />
            </SheetBody>
          </Sheet>
        ) : null}
      </Stack>
    </>
  )
}
