import { FilePen } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RegistrationActs } from '@/components/movements/registration-acts'
import { RegistrationChip, RegistrationTables } from '@/components/movements/registration-view'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getRegistration, type RegistrationView } from '@/lib/movements/queries'
import { formatDate, formatDateTime } from '@/lib/platform/i18n/format'
import { openYear } from '../../../open-year'

type Props = { params: Promise<{ cluster: string; year: string; school: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('registration.heading') }
}

export default async function SchoolRegistrationPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const { school } = await params
  const registration = /^[0-9a-f-]{36}$/.test(school) ? await getRegistration(ctx, year, school) : null
  if (!registration) notFound()
  const t = await getTranslations('movements')
  const { may } = registration
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/movements` }, { label: t('registration.heading') }]}
        title={t('registration.title', { year: String(year.year) })}
        lead={registration.school[locale]}
        state={<RegistrationChip registration={registration} />}
        actions={
          <>
            {may.write.ok ? (
              <LinkButton variant="primary" href={`${home}/movements/registration`}>
                {registration.state === 'returned' ? t('registration.revise') : t('registration.continue')}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <Columns
        aside={
          <>
            <RegistrationFacts registration={registration} />
            <RegistrationActs registration={registration} yearId={year.id} />
          </>
        }
      >
        <Sheet>
          {registration.id && registration.targets.length > 0 ? (
            <RegistrationTables registration={registration} />
          ) : (
            <SheetBody>
              <EmptyState icon={FilePen} title={t('registration.notSent')}>
                {t('registration.notSentText')}
              </EmptyState>
            </SheetBody>
          )}
        </Sheet>
      </Columns>
    </>
  )
}

async function RegistrationFacts({ registration }: { registration: RegistrationView }): Promise<ReactNode> {
  const t = await getTranslations('movements.registration')
  const states = await getTranslations('movements.states')
  const { submittedAt, receivedAt, consent, returnReason } = registration
  return (
    <Sheet>
      <SheetHeader title={t('heading')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('state'), value: registration.id ? states(registration.state) : states('none') },
            ...(submittedAt ? [{ label: t('submittedAt'), value: formatDateTime(submittedAt) }] : []),
            ...(receivedAt ? [{ label: t('receivedAt'), value: formatDateTime(receivedAt) }] : []),
            ...(returnReason ? [{ label: t('returned'), value: returnReason }] : []),
          ]}
        />
        {consent ? (
          <p className="text-sm text-muted">
            {t('consented', { date: formatDate(consent.at), reason: consent.reason })}
          </p>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
