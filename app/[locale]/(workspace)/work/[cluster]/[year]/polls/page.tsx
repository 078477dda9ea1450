import { Vote } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PollTable } from '@/components/polls/poll-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { sayFacts } from '@/lib/platform/facts'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { listPolls, listPollsDuties } from '@/lib/polls/queries'

type Props = { params: Promise<{ cluster: string; year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('polls.list'))('title') }
}

export default async function PollsPage({ params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  if (!year) notFound()
  const t = await getTranslations('polls.list')
  const locale = await getLocale()
  const [polls, duties] = await Promise.all([listPolls(ctx, year), listPollsDuties(ctx, year)])
  const mine = duties.find((duty) => duty.personIds?.includes(ctx.actor.personId))
  const here = `/work/${year.clusterCode}/${year.year}`
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { year: String(year.year) })}
        actions={<LinkButton href={`${here}/ballots`}>{t('toBoxes')}</LinkButton>}
      />
      {mine ? (
        <Notice
          tone="due"
          title={t('waiting')}
          actions={
            <LinkButton variant="primary" href={mine.href}>
              {t('voteNow')}
            </LinkButton>
          }
          className="mb-6"
        >
          {String(sayFacts(mine.facts, locale).title)}
          {mine.due ? ` · ${formatDeadline(mine.due, locale)}` : null}
        </Notice>
      ) : null}
      <Columns aside={<Kinds />}>
        <Sheet>
          <PollTable
            polls={polls}
            address={`${here}/polls`}
            empty={
              <EmptyState
                icon={Vote}
                title={t('empty')}
                action={<LinkButton href={`${here}/awards`}>{t('toAwards')}</LinkButton>}
              >
                {t('emptyText')}
              </EmptyState>
            }
          />
        </Sheet>
      </Columns>
    </>
  )
}

async function Kinds(): Promise<ReactNode> {
  const t = await getTranslations('polls.list')
  return (
    <Sheet>
      <SheetHeader title={t('how')} />
      <SheetBody className="text-md">
        <p>{t('howAgreement')}</p>
        <p>{t('howOpen')}</p>
        <p>{t('howPaper')}</p>
        <p className="text-muted">{t('howSecret')}</p>
      </SheetBody>
    </Sheet>
  )
}
