import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RegistrationFields } from '@/components/movements/registration-fields'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveRegistrationAction, submitRegistrationAction } from '@/lib/movements/actions'
import { getOwnRegistration } from '@/lib/movements/queries'
import { isLate } from '@/lib/movements/rules'
import { redirect } from '@/lib/platform/i18n/navigation'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('registration.heading') }
}

export default async function RegistrationPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const registration = await getOwnRegistration(ctx, year)
  if (!registration) notFound()
  if (!registration.may.write.ok) redirect({ href: `${home}/movements/registrations/${registration.schoolId}`, locale })
  const t = await getTranslations('movements.registration')
  const all = await getTranslations('movements')
  const { submit } = registration.may
  const refused = submit.ok ? null : submit.refusal
  return (
    <>
      <PageHeader
        crumbs={[{ label: all('title'), href: `${home}/movements` }, { label: t('heading') }]}
        title={t('title', { year: String(year.year) })}
        lead={registration.school[locale]}
      />
      <ActionForm
        action={submitRegistrationAction}
        autosave={saveRegistrationAction}
        id="registration"
        className="max-w-4xl"
      >
        <input type="hidden" name="yearId" value={year.id} />
        <EditStamp version={registration.version} edit={crypto.randomUUID()} />
        {registration.returnReason ? (
          <Notice tone="due" title={t('returned')}>
            {registration.returnReason}
          </Notice>
        ) : null}
        {isLate(year) && !refused && !registration.submittedAt ? <Notice tone="due">{t('lateNote')}</Notice> : null}
        <RegistrationFields registration={registration} />
        <Row>
          {refused ? (
            <RefusedAct reason={<Reason refusal={refused} />}>{t('send')}</RefusedAct>
          ) : (
            <SubmitButton>{t('send')}</SubmitButton>
          )}
          <LinkButton variant="quiet" href={`${home}/movements`}>
            {t('save')}
          </LinkButton>
          <span className="text-sm text-muted">{t('sendNote')}</span>
        </Row>
      </ActionForm>
    </>
  )
}
