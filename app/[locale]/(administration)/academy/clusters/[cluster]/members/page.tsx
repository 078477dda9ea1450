import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SchoolForm } from '@/components/organisations/school-form'
import { ActionForm } from '@/components/ui/action-form'
import { DateInput } from '@/components/ui/date-input'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { joinClusterAction } from '@/lib/organisations/actions'
import { getCluster } from '@/lib/organisations/queries/clusters'
import { listOrganisationChoices } from '@/lib/organisations/queries/schools'
import { requireContext } from '@/lib/platform/auth/session'

type Props = { params: Promise<{ cluster: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.form')
  return { title: t('addSchoolTitle') }
}

export default async function AddMemberPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster: code } = await params
  const [cluster, organisations] = await Promise.all([getCluster(ctx, code), listOrganisationChoices(ctx)])
  if (!cluster || !organisations || !cluster.mayKeep.ok) notFound()
  const t = await getTranslations('organisations')
  const locale = await getLocale()
  const members = new Set(cluster.members.map((member) => member.id))
  const others = organisations.filter((one) => one.kind === 'school' && !members.has(one.id))
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('clusters.title'), href: '/academy/clusters' },
          { label: cluster.short[locale], href: `/academy/clusters/${cluster.code}` },
        ]}
        title={t('form.addSchoolTitle')}
        lead={t('form.addSchoolLead')}
      />
      <Columns
        aside={
          others.length > 0 ? (
            <Sheet>
              <SheetHeader title={t('cluster.joinTitle')} />
              <SheetBody>
                <ActionForm action={joinClusterAction} id="join" resetOnDone>
                  <input type="hidden" name="clusterId" value={cluster.id} />
                  <Select
                    name="schoolId"
                    label={t('cluster.school')}
                    placeholder={t('cluster.chooseSchool')}
                    options={others.map((one) => ({ value: one.id, label: one.name[locale] }))}
                    required
                  />
                  <DateInput name="from" label={t('cluster.from')} required />
                  <SubmitButton variant="outline">{t('cluster.join')}</SubmitButton>
                </ActionForm>
              </SheetBody>
            </Sheet>
          ) : null
        }
      >
        <SchoolForm cluster={cluster} />
      </Columns>
    </>
  )
}
