import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { GatePanel } from '@/components/cycles/gate-panel'
import { DeadlinesForm, GoBack } from '@/components/cycles/track-forms'
import { ConsequencesSheet, TrackHistory } from '@/components/cycles/track-history'
import { TrackSheet } from '@/components/cycles/track-sheet'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { getYear } from '@/lib/calendar/queries'
import { getTrack, listConsequences } from '@/lib/cycles/queries/track'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('cycles.track')
  return { title: t('title', { year: (await params).year }) }
}

export default async function TrackPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  if (!year) notFound()
  const t = await getTranslations('cycles.track')
  const [track, consequences] = await Promise.all([getTrack(ctx, year), listConsequences(ctx, year, await getLocale())])
  return (
    <>
      <PageHeader title={t('title', { year: String(year.year) })} lead={t('lead')} />
      <Columns
        aside={
          <>
            {track.panel ? <GatePanel panel={track.panel} year={year.year} /> : null}
            <GoBack yearId={year.id} gate={year.gate} verdict={track.goBack} />
            <ConsequencesSheet lines={consequences} />
          </>
        }
      >
        <TrackSheet gate={year.gate} now={ctx.now} deadlines={track.deadlines} passages={track.passages} />
        {track.setDeadlines.ok ? <DeadlinesForm yearId={year.id} deadlines={track.deadlines} /> : null}
        <TrackHistory passages={track.passages} />
      </Columns>
    </>
  )
}
