import { QrCode } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AttendanceForm } from '@/components/meetings/attendance-form'
import { DelegationForm } from '@/components/meetings/delegation-form'
import { DelegationsTable } from '@/components/meetings/delegations-table'
import { QuorumSheet } from '@/components/meetings/meeting-facts'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { OwnPart } from '@/components/meetings/own-part'
import { LinkButton } from '@/components/ui/button'
import { Row, Stack } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { mayKeepRecord } from '@/lib/meetings/policy'
import { listOwnPeople } from '@/lib/meetings/queries'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('tabs.delegates') }
}

export default async function DelegatesPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting, at } = await openMeeting(params)
  const [t, words] = await Promise.all([getTranslations('meetings.delegates'), getTranslations('meetings')])
  const keeps = mayKeepRecord(ctx.actor, year, meeting).ok
  const { register, markAttendance } = meeting.verdicts
  const own = meeting.delegations.find(({ id }) => id === meeting.ownSchoolId)
  const people = register.ok && own ? await listOwnPeople(ctx, own.id) : []
  const begun = own?.delegates.some((one) => one.state === 'present') ?? false
  return (
    <MeetingFrame meeting={meeting} home={home} place="delegates" actions={<PrintButton />}>
      <Stack>
        <Row className="no-print">
          {keeps ? (
            <LinkButton size="s" href={`${at}/check-in`}>
              <QrCode className="icon" aria-hidden="true" />
              {words('check_in.link')}
            </LinkButton>
          ) : null}
          <LinkButton size="s" href={`${at}/sheet`}>
            {words('prints.sheet')}
          </LinkButton>
          <LinkButton size="s" href={`${at}/plates`}>
            {words('prints.plates')}
          </LinkButton>
        </Row>
        {own && own.delegates.length > 0 ? <OwnPart meeting={meeting} at={at} /> : null}
        <QuorumSheet meeting={meeting} />
        <Sheet>
          <SheetHeader title={t('heading')} />
          <DelegationsTable delegations={meeting.delegations} />
        </Sheet>
        {register.ok && own && !begun ? <DelegationForm meeting={meeting} own={own} people={people} /> : null}
        {markAttendance.ok ? <AttendanceForm meeting={meeting} /> : null}
      </Stack>
    </MeetingFrame>
  )
}
