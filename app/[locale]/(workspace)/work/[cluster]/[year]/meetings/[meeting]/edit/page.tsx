import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EventFields } from '@/components/meetings/event-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { mayPrepareYear } from '@/lib/calendar/policy'
import { changeEventAction } from '@/lib/meetings/actions'
import { listHosts } from '@/lib/meetings/queries'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('form.change') }
}

export default async function ChangeMeetingPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting, at } = await openMeeting(params)
  const t = await getTranslations('meetings')
  if (!meeting.verdicts.change.ok) notFound()
  const hosts = await listHosts(ctx, year, mayPrepareYear(ctx.actor, year))
  const own = hosts.some(({ id }) => id === meeting.hostId)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('list.title'), href: `${home}/meetings` },
          { label: meeting.title, href: at },
        ]}
        title={t('form.change')}
      />
      <ActionForm action={changeEventAction} id="event" className="max-w-4xl">
        <input type="hidden" name="meetingId" value={meeting.id} />
        <input type="hidden" name="version" value={meeting.version} />
        {meeting.state === 'convened' ? <Notice tone="due">{t('form.convenedNote')}</Notice> : null}
        <EventFields hosts={own ? hosts : [{ id: meeting.hostId, name: meeting.host }, ...hosts]} event={meeting} />
        <Row>
          <SubmitButton>{t('form.save')}</SubmitButton>
          <LinkButton variant="quiet" href={at}>
            {t('form.back')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
