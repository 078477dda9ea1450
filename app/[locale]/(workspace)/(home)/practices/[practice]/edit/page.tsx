import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PracticeForm } from '@/components/practices/practice-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireContext } from '@/lib/platform/auth/session'
import { getPractice } from '@/lib/practices/queries'

type Props = { params: Promise<{ practice: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('form.edit') }
}

export default async function EditPracticePage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { practice: id } = await params
  const practice = /^[0-9a-f-]{36}$/.test(id) ? await getPractice(ctx, id) : null
  if (!practice?.may.write.ok) notFound()
  const t = await getTranslations('practices')
  const back = `/practices/${practice.id}`
  const crumbs = [
    { label: t('title'), href: '/practices' },
    { label: practice.title || t('untitled'), href: back },
    { label: t('form.edit') },
  ]
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('form.edit')} />
      <PracticeForm practice={practice} back={back} />
    </>
  )
}
