import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { EventFields } from '@/components/meetings/event-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { mayPrepareYear } from '@/lib/calendar/policy'
import { planEventAction } from '@/lib/meetings/actions'
import { listHosts } from '@/lib/meetings/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('form.new') }
}

export default async function NewMeetingPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const t = await getTranslations('meetings')
  const hosts = await listHosts(ctx, year, mayPrepareYear(ctx.actor, year))
  if (hosts.length === 0) notFound()
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('list.title'), href: `${home}/meetings` }, { label: t('form.new') }]}
        title={t('form.new')}
      />
      <ActionForm action={planEventAction} id="event" className="max-w-4xl">
        <input type="hidden" name="yearId" value={year.id} />
        <EventFields hosts={hosts} kinds />
        <Row>
          <SubmitButton>{t('form.plan')}</SubmitButton>
          <LinkButton variant="quiet" href={`${home}/meetings`}>
            {t('form.back')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
