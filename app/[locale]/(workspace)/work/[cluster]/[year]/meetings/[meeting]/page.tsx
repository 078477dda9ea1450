import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DraftHere } from '@/components/drafting/draft-here'
import { ChangesNotice } from '@/components/meetings/changes-notice'
import { DelegationsTable } from '@/components/meetings/delegations-table'
import { HostActs } from '@/components/meetings/host-acts'
import { MeetingFacts, MeetingPeople, QuorumSheet } from '@/components/meetings/meeting-facts'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { OwnPart } from '@/components/meetings/own-part'
import { PhotoGrid } from '@/components/meetings/photo-grid'
import { ProgrammeView } from '@/components/meetings/programme-view'
import { Columns } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { draftsFor } from '@/lib/drafting/queries'
import { mayRunMeeting } from '@/lib/meetings/policy'
import { openMeeting, type MeetingParams } from './open-meeting'

export async function generateMetadata({ params }: { params: MeetingParams }): Promise<Metadata> {
  return { title: (await openMeeting(params)).meeting.title }
}

export default async function MeetingPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting, at } = await openMeeting(params)
  const t = await getTranslations('meetings')
  const hosts = mayRunMeeting(ctx.actor, year, meeting).ok || meeting.verdicts.change.ok
  const event = { type: 'meeting', id: meeting.id } as const
  const before = meeting.state === 'held' ? [] : [{ kind: 'invitation', ...event } as const]
  const asked = meeting.state === 'cancelled' ? [] : [...before, { kind: 'programme', ...event } as const]
  const drafts = await draftsFor(ctx, year, asked, meeting.hostId)
  const aside = (
    <>
      {hosts ? <HostActs meeting={meeting} at={at} /> : null}
      <MeetingFacts meeting={meeting} />
      <QuorumSheet meeting={meeting} />
      <MeetingPeople meeting={meeting} />
      <DraftHere yearId={year.id} sources={drafts} />
    </>
  )
  return (
    <MeetingFrame meeting={meeting} home={home} place="overview" actions={<PrintButton />}>
      <Columns aside={aside}>
        {meeting.cancelReason ? (
          <Notice tone="late" title={t('states.cancelled')}>
            {t('list.reason', { reason: meeting.cancelReason })}
          </Notice>
        ) : null}
        <OwnPart meeting={meeting} at={at} />
        <ChangesNotice changes={meeting.changes} />
        <PurposeSheet meeting={meeting} home={home} />
        <Sheet>
          <SheetHeader title={t('programme.heading')} />
          <SheetBody>
            <ProgrammeView meeting={meeting} />
          </SheetBody>
        </Sheet>
        {meeting.state === 'planned' || meeting.state === 'cancelled' ? null : (
          <DelegatesSheet meeting={meeting} at={at} />
        )}
        <ResultSheets meeting={meeting} />
      </Columns>
    </MeetingFrame>
  )
}

type Meeting = Awaited<ReturnType<typeof openMeeting>>['meeting']

async function PurposeSheet({ meeting, home }: { meeting: Meeting; home: string }): Promise<ReactNode> {
  const t = await getTranslations('meetings')
  if (!meeting.purpose && !meeting.seminarId) return null
  return (
    <Sheet>
      <SheetHeader title={t('form.purpose')} />
      <SheetBody>
        {meeting.purpose ? <p className="whitespace-pre-wrap">{meeting.purpose}</p> : null}
        {meeting.seminarId ? (
          <Link className="link" href={`${home}/seminars/${meeting.seminarId}`}>
            {t('list.seminar')}
          </Link>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

async function DelegatesSheet({ meeting, at }: { meeting: Meeting; at: string }): Promise<ReactNode> {
  const t = await getTranslations('meetings.delegates')
  const all = (
    <Link className="link" href={`${at}/delegates`}>
      {t('all')}
    </Link>
  )
  return (
    <Sheet>
      <SheetHeader title={t('heading')} aside={all} />
      <DelegationsTable delegations={meeting.delegations} />
    </Sheet>
  )
}

/** What came of the meeting: its outcome in words, and its pictures. */
async function ResultSheets({ meeting }: { meeting: Meeting }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  return (
    <>
      {meeting.outcome ? (
        <Sheet>
          <SheetHeader title={t('outcome')} />
          <SheetBody>
            <p className="whitespace-pre-wrap">{meeting.outcome}</p>
          </SheetBody>
        </Sheet>
      ) : null}
      {meeting.photos.length > 0 ? (
        <Sheet>
          <SheetHeader title={t('photos')} />
          <SheetBody>
            <PhotoGrid meeting={meeting} />
          </SheetBody>
        </Sheet>
      ) : null}
    </>
  )
}
