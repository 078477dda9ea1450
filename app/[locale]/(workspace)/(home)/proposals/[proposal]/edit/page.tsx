import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ProposalForm } from '@/components/proposals/proposal-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireContext } from '@/lib/platform/auth/session'
import { getProposal, listAskingPlaces } from '@/lib/proposals/queries'

type Props = { params: Promise<{ proposal: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('form.edit') }
}

export default async function EditProposalPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { proposal: id } = await params
  const proposal = /^[0-9a-f-]{36}$/.test(id) ? await getProposal(ctx, id) : null
  const place = proposal && (await listAskingPlaces(ctx)).find((one) => one.year.id === proposal.yearId)
  if (!proposal || !place || !proposal.may.write.ok) notFound()
  const t = await getTranslations('proposals')
  const back = `/proposals/${proposal.id}`
  const crumbs = [
    { label: t('title'), href: '/proposals' },
    { label: proposal.title || t('untitled'), href: back },
    { label: t('form.edit') },
  ]
  return (
    <>
      <PageHeader crumbs={crumbs} title={t('form.edit')} />
      <ProposalForm place={place} proposal={proposal} back={back} />
    </>
  )
}
