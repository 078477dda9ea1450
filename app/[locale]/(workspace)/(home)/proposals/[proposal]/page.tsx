import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AnswerActs, SendAct, WithdrawAct } from '@/components/proposals/proposal-acts'
import { ProposalChip } from '@/components/proposals/proposal-chip'
import { ProposalFacts, ProposalHistory } from '@/components/proposals/proposal-facts'
import { ForwardAct, TrailSheet } from '@/components/proposals/proposal-forward'
import { GroupForm, TogetherSheet } from '@/components/proposals/proposal-together'
import { DownloadButton } from '@/components/ui/button'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { getProposal, listAlike, listUnits, type ProposalView } from '@/lib/proposals/queries'

type Props = { params: Promise<{ proposal: string }>; searchParams: Promise<{ like?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('title') }
}

export default async function ProposalPage({ params, searchParams }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const locale = await getLocale()
  const { proposal: id } = await params
  const proposal = /^[0-9a-f-]{36}$/.test(id) ? await getProposal(ctx, id) : null
  if (!proposal) notFound()
  const t = await getTranslations('proposals')
  const { like } = await searchParams
  const q = typeof like === 'string' ? like.slice(0, 200) : ''
  const [alike, units] = await Promise.all([
    listAlike(ctx, proposal.id, q),
    proposal.may.forward.ok ? listUnits(ctx, proposal.id) : [],
  ])
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('title'), href: '/proposals' },
          { label: t('cluster', { cluster: `${proposal.cluster} · ${proposal.year}` }) },
        ]}
        title={proposal.title || t('untitled')}
        state={<ProposalChip proposal={proposal} now={ctx.now} />}
        lead={`${proposal.asker[locale]}${proposal.forCluster ? ` · ${t('list.forCluster')}` : ''} → ${proposal.to?.[locale] ?? t(`addressees.${proposal.addressee}`)}`}
        actions={<PrintButton />}
      />
      <Columns
        aside={
          <>
            <SendAct proposal={proposal} />
            <ProposalFacts proposal={proposal} locale={locale} />
            <TrailSheet proposal={proposal} />
            <ProposalHistory proposal={proposal} locale={locale} />
            <ForwardAct proposal={proposal} units={units} />
            <WithdrawAct proposal={proposal} />
          </>
        }
      >
        <Sheet>
          <SheetHeader title={t('view.content')} />
          <SheetBody>
            <p className="whitespace-pre-line">{proposal.content}</p>
          </SheetBody>
        </Sheet>
        <TogetherSheet together={proposal.together} now={ctx.now} />
        <Answer proposal={proposal} />
        <AnswerActs proposal={proposal} />
        <GroupForm proposal={proposal} alike={alike} q={q} />
      </Columns>
    </>
  )
}

async function Answer({ proposal }: { proposal: ProposalView }): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const { answer, answeredAt, answerFile, answerNumber, withdrawReason } = proposal
  if (proposal.state === 'draft') return null
  return (
    <Sheet>
      <SheetHeader
        title={t('view.answer')}
        aside={answeredAt ? [answerNumber, formatDateTime(answeredAt)].filter(Boolean).join(' · ') : null}
      />
      <SheetBody>
        {answer ? (
          <>
            <p className="font-semibold first-letter:uppercase">{t(`answers.${answer}`)}</p>
            <p className="whitespace-pre-line">{proposal.answerText}</p>
            {answerFile ? (
              <div>
                <DownloadButton size="s" href={`/api/files/${answerFile.id}`}>
                  {answerFile.name}
                </DownloadButton>
              </div>
            ) : null}
          </>
        ) : (
          <p className="text-muted">
            {withdrawReason ? t('view.withdrawn', { reason: withdrawReason }) : t('view.notYet')}
          </p>
        )}
      </SheetBody>
    </Sheet>
  )
}
