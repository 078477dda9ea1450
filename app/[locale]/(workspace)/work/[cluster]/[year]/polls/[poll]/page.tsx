import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { DraftHere } from '@/components/drafting/draft-here'
import { ActSheet } from '@/components/polls/act-sheet'
import { BoxSheet } from '@/components/polls/box-sheet'
import { CancelSheet, NextSheet, TellersSheet } from '@/components/polls/after-sheets'
import { CountSheet } from '@/components/polls/count-sheet'
import { Live } from '@/components/polls/live'
import { PollChip } from '@/components/polls/poll-chip'
import { QuestionSheet } from '@/components/polls/question-sheet'
import { ResultSheet } from '@/components/polls/result-sheet'
import { ManifestSheet, RuleSheet } from '@/components/polls/rule-sheet'
import { SeatsSheet } from '@/components/polls/seats-sheet'
import { Columns } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { draftsFor } from '@/lib/drafting/queries'
import { getYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { requireContext, type PersonContext } from '@/lib/platform/auth/session'
import { getPoll, type PollView } from '@/lib/polls/queries'

type Props = { params: Promise<{ cluster: string; year: string; poll: string }> }

async function load({ params }: Props): Promise<{ ctx: PersonContext; year: Year; poll: PollView } | null> {
  const ctx = await requireContext()
  const address = await params
  const year = await getYear(ctx, address.cluster, Number(address.year))
  const id = z.uuid().safeParse(address.poll)
  const poll = year && id.success ? await getPoll(ctx, year, id.data) : null
  return year && poll && { ctx, year, poll }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props))?.poll.title[await getLocale()] ?? '' }
}

export default async function PollPage(props: Props): Promise<ReactNode> {
  const found = await load(props)
  if (!found) notFound()
  const { year, poll } = found
  const t = await getTranslations('polls.page')
  const kinds = await getTranslations('polls.kinds')
  const here = `/work/${year.clusterCode}/${year.year}`
  const address = `${here}/polls`
  const counted = poll.stands === 'counted' && poll.kind !== 'agreement'
  const tally = { kind: 'tally_minutes', type: 'poll', id: poll.id } as const
  const drafts = await draftsFor(found.ctx, year, counted ? [tally] : [])
  return (
    <>
      <Live pollId={poll.id} />
      <PageHeader
        crumbs={[{ label: t('back'), href: address }]}
        title={poll.title[await getLocale()]}
        state={<PollChip state={poll.stands} />}
        lead={t('lead', {
          kind: kinds(poll.kind),
          round: poll.round,
          rounds: Math.max(poll.round, poll.preparation.rule.rounds),
        })}
      />
      <Columns
        aside={
          <>
            <NextSheet poll={poll} address={address} />
            <TellersSheet poll={poll} />
            <DraftHere yearId={year.id} sources={drafts} />
            <RuleSheet poll={poll} meetings={`${here}/meetings`} />
            <ManifestSheet poll={poll} />
            <CancelSheet poll={poll} />
          </>
        }
      >
        {poll.stands === 'cancelled' ? <Notice>{t('cancelled', { reason: poll.cancelReason ?? '' })}</Notice> : null}
        {poll.stands === 'closed' ? (
          <Notice role="status">{t(poll.owed.room || poll.owed.written ? 'waitingTellers' : 'settling')}</Notice>
        ) : null}
        {poll.oneWritten && poll.stands !== 'cancelled' ? <Notice tone="due">{t('oneWritten')}</Notice> : null}
        <ActSheet poll={poll} address={address} />
        {poll.box ? <BoxSheet poll={poll} box={poll.box} here={here} /> : null}
        {poll.may.count.ok ? <CountSheet poll={poll} /> : null}
        {poll.outcome ? <ResultSheet poll={poll} outcome={poll.outcome} /> : null}
        <QuestionSheet poll={poll} />
        <SeatsSheet poll={poll} />
      </Columns>
    </>
  )
}
