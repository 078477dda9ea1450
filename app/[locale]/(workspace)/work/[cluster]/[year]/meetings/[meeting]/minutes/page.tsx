import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { MinutesEditor } from '@/components/meetings/minutes-editor'
import { MinutesSigning } from '@/components/meetings/minutes-signing'
import { MinutesText } from '@/components/meetings/minutes-text'
import { Columns } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('tabs.minutes') }
}

export default async function MinutesPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { home, meeting } = await openMeeting(params)
  const writes = meeting.verdicts.writeMinutes.ok
  return (
    <MeetingFrame meeting={meeting} home={home} place="minutes" actions={<PrintButton />}>
      <Columns aside={<MinutesSigning meeting={meeting} />}>
        {writes ? <MinutesEditor meeting={meeting} /> : <MinutesText minutes={meeting.minutes} />}
      </Columns>
    </MeetingFrame>
  )
}
