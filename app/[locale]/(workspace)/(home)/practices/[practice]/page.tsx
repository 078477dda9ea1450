import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AdoptionSheet } from '@/components/practices/adoption-sheet'
import { AdoptAct, OwnerActs, PublishAct } from '@/components/practices/practice-acts'
import { CardSheet, PictureSheet, PracticeFacts, PracticeHistory } from '@/components/practices/practice-card'
import { PracticeChip } from '@/components/practices/practice-chip'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireContext } from '@/lib/platform/auth/session'
import { fieldDay } from '@/lib/platform/clock'
import { getPractice } from '@/lib/practices/queries'

type Props = { params: Promise<{ practice: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practices'))('title') }
}

export default async function PracticePage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const locale = await getLocale()
  const { practice: id } = await params
  const practice = /^[0-9a-f-]{36}$/.test(id) ? await getPractice(ctx, id) : null
  if (!practice) notFound()
  const t = await getTranslations('practices')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/practices' }, { label: practice.cluster }]}
        title={practice.title || t('untitled')}
        state={<PracticeChip state={practice.state} />}
        lead={practice.school[locale]}
        actions={<PrintButton />}
      />
      <Columns
        aside={
          <>
            <PublishAct practice={practice} />
            <AdoptAct practice={practice} today={fieldDay(ctx.now)} />
            <PracticeFacts practice={practice} />
            <PracticeHistory practice={practice} />
            <OwnerActs practice={practice} />
          </>
        }
      >
        {practice.withdrawReason ? (
          <Notice tone="due">{t('view.withdrawn', { reason: practice.withdrawReason })}</Notice>
        ) : null}
        <CardSheet practice={practice} />
        <PictureSheet practice={practice} />
        <AdoptionSheet practice={practice} now={ctx.now} />
      </Columns>
    </>
  )
}
