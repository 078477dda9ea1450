import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { GuestsForm, OfficersForm, ProgrammeForm, SpeechForm } from '@/components/meetings/prepare-forms'
import { SpeechList } from '@/components/meetings/speech-list'
import { Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { listOfficerChoices } from '@/lib/meetings/queries'
import { programmeOverrun } from '@/lib/meetings/rules/programme'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('tabs.prepare') }
}

export default async function PrepareMeetingPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting } = await openMeeting(params)
  const t = await getTranslations('meetings.prepare')
  const { prepare, nameOfficers } = meeting.verdicts
  if (!prepare.ok && !nameOfficers.ok) notFound()
  const people = await listOfficerChoices(ctx, year)
  const over = programmeOverrun(meeting, meeting.parts)
  return (
    <MeetingFrame meeting={meeting} home={home} place="prepare">
      <Stack className="max-w-4xl">
        {prepare.ok ? (
          <Sheet>
            <SheetHeader title={t('programme')} aside={t('programmeNote')} />
            <SheetBody className="gap-5">
              {over > 0 ? <Notice tone="due">{t('overrun', { minutes: over })}</Notice> : null}
              <ProgrammeForm meeting={meeting} />
            </SheetBody>
          </Sheet>
        ) : null}
        {nameOfficers.ok ? (
          <Sheet>
            <SheetHeader title={t('officers')} aside={t('officersNote')} />
            <SheetBody>
              <OfficersForm meeting={meeting} people={people} />
            </SheetBody>
          </Sheet>
        ) : null}
        {prepare.ok ? (
          <>
            <Sheet>
              <SheetHeader title={t('speeches')} />
              <SheetBody className="gap-6">
                <SpeechList meeting={meeting} />
                <SpeechForm meeting={meeting} />
              </SheetBody>
            </Sheet>
            <Sheet>
              <SheetHeader title={t('guests')} aside={t('guestsNote')} />
              <SheetBody className="gap-6">
                <GuestsForm meeting={meeting} />
              </SheetBody>
            </Sheet>
          </>
        ) : null}
      </Stack>
    </MeetingFrame>
  )
}
