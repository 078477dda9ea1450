import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SchoolForm } from '@/components/organisations/school-form'
import { PageHeader } from '@/components/ui/page-header'
import { mayKeepRegister } from '@/lib/organisations/policy'
import { listClusters } from '@/lib/organisations/queries/clusters'
import { requireContext } from '@/lib/platform/auth/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisations.form')
  return { title: t('addSchoolTitle') }
}

export default async function AddSchoolPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const clusters = await listClusters(ctx)
  if (!clusters || !mayKeepRegister(ctx.actor).ok) notFound()
  const t = await getTranslations('organisations')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('schools.title'), href: '/academy/schools' }]}
        title={t('form.addSchoolTitle')}
        lead={t('form.addSchoolLead')}
      />
      <div className="max-w-[720px]">
        <SchoolForm clusters={clusters} />
      </div>
    </>
  )
}
