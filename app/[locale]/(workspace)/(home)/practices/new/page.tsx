import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PracticeForm } from '@/components/practices/practice-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireContext } from '@/lib/platform/auth/session'
import { ownSchool } from '@/lib/practices/policy'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('form.new') }
}

export default async function NewPracticePage(): Promise<ReactNode> {
  const ctx = await requireContext()
  if (!ownSchool(ctx.actor)) notFound()
  const t = await getTranslations('practices')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/practices' }, { label: t('form.new') }]}
        title={t('form.new')}
      />
      <PracticeForm practice={null} back="/practices" />
    </>
  )
}
