import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DraftHere } from '@/components/drafting/draft-here'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { MinutesEditor } from '@/components/meetings/minutes-editor'
import { MinutesSigning } from '@/components/meetings/minutes-signing'
import { MinutesText } from '@/components/meetings/minutes-text'
import { Columns } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { draftsFor } from '@/lib/drafting/queries'
import { getConclusions } from '@/lib/stage/queries/report'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('tabs.minutes') }
}

export default async function MinutesPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting } = await openMeeting(params)
  const event = { type: 'meeting', id: meeting.id } as const
  const review = meeting.kind === 'summing_up' ? [{ kind: 'review_minutes', ...event } as const] : []
  const drafts = await draftsFor(ctx, year, meeting.state === 'held' ? [{ kind: 'minutes', ...event }, ...review] : [])
  const writes = meeting.verdicts.writeMinutes.ok
  const noted = writes ? await getConclusions(ctx, year, meeting.id) : ''
  return (
    <MeetingFrame meeting={meeting} home={home} place="minutes" actions={<PrintButton />}>
      <Columns
        aside={
          <>
            <MinutesSigning meeting={meeting} />
            <DraftHere yearId={year.id} sources={drafts} />
          </>
        }
      >
        {writes ? <MinutesEditor meeting={meeting} noted={noted} /> : <MinutesText minutes={meeting.minutes} />}
      </Columns>
    </MeetingFrame>
  )
}
