import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SchoolEnd } from '@/components/organisations/school-end'
import { SchoolHistory } from '@/components/organisations/school-history'
import { StaffSheets } from '@/components/people/staff-sheets'
import { LinkButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { listClusters } from '@/lib/organisations/queries/clusters'
import { getSchool, listOrganisationChoices } from '@/lib/organisations/queries/schools'
import { mayAppoint } from '@/lib/people/policy'
import { listStaff } from '@/lib/people/queries/register'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ school: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).school }
}

export default async function SchoolPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const [school, clusters, organisations] = await Promise.all([
    getSchool(ctx, (await params).school),
    listClusters(ctx),
    listOrganisationChoices(ctx),
  ])
  const staff = school && (await listStaff(ctx, school.id))
  if (!school || !clusters || !organisations || !staff) notFound()
  const t = await getTranslations()
  const locale = await getLocale()
  const invites = mayAppoint(ctx.actor, school.id, 'lecturer').ok
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('organisations.schools.title'), href: '/academy/schools' }]}
        title={school.name[locale]}
        lead={[school.code, school.province].filter(Boolean).join(' · ')}
        actions={
          invites ? (
            <LinkButton size="s" href={`/academy/people/invite?organisation=${school.id}`}>
              {t('people.register.invite')}
            </LinkButton>
          ) : undefined
        }
      />
      <Columns
        aside={
          <>
            <SchoolHistory school={school} clusters={clusters} />
            <SchoolEnd school={school} organisations={organisations} />
          </>
        }
      >
        <StaffSheets staff={staff} />
      </Columns>
    </>
  )
}
