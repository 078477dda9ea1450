import { MessageSquareReply } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ProposalForm } from '@/components/proposals/proposal-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { requireContext } from '@/lib/platform/auth/session'
import { listAskingPlaces } from '@/lib/proposals/queries'

type Props = { searchParams: Promise<{ year?: string; meeting?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('form.new') }
}

export default async function NewProposalPage({ searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { year, meeting } = await searchParams
  const t = await getTranslations('proposals')
  const places = await listAskingPlaces(ctx)
  const place =
    places.find((one) => one.meetings.some(({ id }) => id === meeting)) ??
    places.find((one) => one.year.id === year) ??
    places[0]
  const label = (one: (typeof places)[number]): string => `${one.year.clusterCode} · ${one.year.year}`
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/proposals' }, { label: t('form.new') }]}
        title={t('form.new')}
      />
      {places.length > 1 && place ? (
        <Tabs
          label={t('form.in')}
          current={place.year.id}
          tabs={places.map((one) => ({
            key: one.year.id,
            label: label(one),
            href: `/proposals/new?year=${one.year.id}`,
          }))}
        />
      ) : null}
      {place ? (
        <ProposalForm key={place.year.id} place={place} proposal={null} meetingId={meeting} back="/proposals" />
      ) : (
        <Sheet>
          <SheetBody>
            <EmptyState icon={MessageSquareReply} title={t('form.none')}>
              {t('form.noneText')}
            </EmptyState>
          </SheetBody>
        </Sheet>
      )}
    </>
  )
}
