import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { InviteForm } from '@/components/people/invite-form'
import { inviteWords } from '@/components/people/invite-words'
import { PageHeader } from '@/components/ui/page-header'
import { listOrganisationChoices } from '@/lib/organisations/queries/schools'
import { isAdministrator } from '@/lib/people/policy'
import { offices } from '@/lib/people/schema'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { searchParams: Promise<{ organisation?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.invite')
  return { title: t('title') }
}

export default async function InvitePage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const organisations = await listOrganisationChoices(ctx)
  if (!organisations || !isAdministrator(ctx.actor)) notFound()
  const { organisation } = await searchParams
  const t = await getTranslations()
  const locale = await getLocale()
  const school = organisations.find((one) => one.id === organisation)?.kind === 'school'
  const group = (isSchool: boolean): string => t(isSchool ? 'people.invite.schools' : 'people.invite.academy')
  const isAcademy = (office: string): boolean => office === 'administrator' || office.startsWith('academy')
  const shown = school ? offices.filter((office) => !isAcademy(office)) : offices
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('people.register.title'), href: '/academy/people' }]}
        title={t('people.invite.title')}
        lead={t('people.invite.lead')}
      />
      <InviteForm
        words={inviteWords(t)}
        organisationId={organisation}
        organisations={organisations.map((one) => ({
          value: one.id,
          label: one.name[locale],
          group: group(one.kind === 'school'),
        }))}
        offices={shown.map((office) => ({
          value: office,
          label: t(`common.offices.${office}`),
          group: group(!isAcademy(office)),
        }))}
      />
    </>
  )
}
