import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { InviteForm } from '@/components/people/invite-form'
import { inviteWords } from '@/components/people/invite-words'
import { StaffSheets } from '@/components/people/staff-sheets'
import { PageHeader } from '@/components/ui/page-header'
import { Stack } from '@/components/ui/layout'
import { nameOf } from '@/lib/organisations/names'
import { mayAppoint } from '@/lib/people/policy'
import { listStaff } from '@/lib/people/queries/register'
import { officesOf } from '@/lib/people/rules/appointments'
import { requireContext } from '@/lib/platform/auth/session'
import { fieldDay } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'

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
  const school = await nameOf(db(), seat.organisationId, fieldDay(ctx.now))
  const offices = officesOf('school').filter((office) => mayAppoint(ctx.actor, seat.organisationId, office).ok)
  return (
    <>
      <PageHeader title={t('people.staff.title')} lead={`${school[locale]}. ${t('people.staff.lead')}`} />
      <Stack>
        <StaffSheets staff={staff} />
        {offices.length > 0 ? (
          <>
            <h2>{t('people.invite.title')}</h2>
            <InviteForm
              words={inviteWords(t)}
              organisations={[{ value: seat.organisationId, label: school[locale] }]}
              offices={offices.map((office) => ({ value: office, label: t(`common.offices.${office}`) }))}
            />
          </>
        ) : null}
      </Stack>
    </>
  )
}
