import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { InviteForm } from '@/components/people/invite-form'
import { inviteWords } from '@/components/people/invite-words'
import { StaffSheets } from '@/components/people/staff-sheets'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Stack } from '@/components/ui/layout'
import { getNames } from '@/lib/organisations/queries/names'
import { mayAppoint } from '@/lib/people/policy'
import { listStaff } from '@/lib/people/queries/register'
import { officesOf } from '@/lib/people/rules/appointments'
import { requireContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.staff')
  return { title: t('title') }
}

export default async function OwnSchoolPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const seat = ctx.actor.seats.find((one) => one.organisationKind === 'school')
  const staff = seat && (await listStaff(ctx, seat.organisationId))
  if (!seat || !staff) notFound()
  const t = await getTranslations()
  const locale = await getLocale()
  const school = (await getNames(ctx, [seat.organisationId])).get(seat.organisationId)?.name[locale] ?? ''
  const offices = officesOf('school').filter((office) => mayAppoint(ctx.actor, seat.organisationId, office).ok)
  return (
    <>
      <PageHeader
        title={t('people.staff.title')}
        lead={`${school}. ${t('people.staff.lead')}`}
        actions={<LinkButton href="/templates">{t('templates.title')}</LinkButton>}
      />
      <Stack>
        <StaffSheets staff={staff} />
        {offices.length > 0 ? (
          <>
            <h2>{t('people.invite.title')}</h2>
            <InviteForm
              words={inviteWords(t)}
              organisations={[{ value: seat.organisationId, label: school }]}
              offices={offices.map((office) => ({ value: office, label: t(`common.offices.${office}`) }))}
            />
          </>
        ) : null}
      </Stack>
    </>
  )
}
