import { Inbox, Send } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { releaseDecisionsAction } from '@/lib/papers/actions'
import type { Decisions, PendingDecision } from '@/lib/papers/queries/decisions'
import { PaperDecisionKind } from '@/lib/papers/schema'
import { formatDateTime } from '@/lib/platform/i18n/format'
import type { Refusal } from '@/lib/platform/result'
import { DecisionChip } from './decision-chip'

type Props = { decisions: Decisions; seminarId: string; home: string }

/** The decisions that wait, seen together, with the letters they become, and their release in one act. */
export async function PendingSheet({ decisions: { pending, release }, seminarId, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('papers.decisions')
  if (pending.length === 0)
    return (
      <Sheet>
        <SheetHeader title={t('pending')} />
        <EmptyState icon={Inbox} title={t('pending_none')}>
          {t('pending_none_text')}
        </EmptyState>
      </Sheet>
    )
  const blocked = pending.find((one) => !one.lawful.ok)
  const refusal = !release.ok ? release.refusal : blocked?.lawful.ok === false ? blocked.lawful.refusal : null
  return (
    <Sheet>
      <SheetHeader title={t('pending')} aside={<Counts pending={pending} />} />
      <SheetBody>
        <p className="max-w-prose text-sm text-muted">{t('pending_lead')}</p>
      </SheetBody>
      <PendingTable pending={pending} home={home} />
      <SheetBody>
        {refusal ? (
          <Blocked refusal={refusal} title={release.ok ? blocked?.title : undefined} count={pending.length} />
        ) : (
          <Release pending={pending} seminarId={seminarId} />
        )}
      </SheetBody>
    </Sheet>
  )
}

async function Counts({ pending }: { pending: PendingDecision[] }): Promise<ReactNode> {
  const t = await getTranslations('papers.decisions')
  return Object.values(PaperDecisionKind)
    .map((kind) => ({ kind, count: pending.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('counts', { kind: t(`kinds.${kind}`), count }))
    .join(' · ')
}

async function PendingTable({ pending, home }: { pending: PendingDecision[]; home: string }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('papers.decisions'), getLocale()])
  return (
    <Table
      caption={t('pending')}
      rows={pending}
      rowKey={(row) => row.paperId}
      columns={[
        {
          key: 'paper',
          header: t('paper'),
          kind: 'long',
          cell: (row) => (
            <>
              <Link className="link font-medium" href={`${home}/papers/${row.paperId}`}>
                {row.title}
              </Link>
              <p className="text-sm text-muted">{row.school[locale]}</p>
              {row.older ? <p className="text-sm text-due">{t('older')}</p> : null}
            </>
          ),
        },
        { key: 'decision', header: t('decision'), cell: (row) => <DecisionChip kind={row.kind} /> },
        {
          key: 'by',
          header: t('by'),
          cell: (row) => (
            <>
              {row.by}
              <p className="text-sm text-muted">{formatDateTime(row.at)}</p>
            </>
          ),
        },
        {
          key: 'letter',
          header: <span className="sr-only">{t('letter')}</span>,
          label: false,
          kind: 'action',
          cell: (row) => (
            <Dialog trigger={<Button size="s">{t('letter')}</Button>} title={row.letter.subject}>
              <p className="min-w-0 font-serif whitespace-pre-line wrap-anywhere">{row.letter.body}</p>
              <DialogClose>{t('letter_close')}</DialogClose>
            </Dialog>
          ),
        },
      ]}
    />
  )
}

type BlockedProps = { refusal: Refusal; title: string | undefined; count: number }

async function Blocked({ refusal, title, count }: BlockedProps): Promise<ReactNode> {
  const t = await getTranslations('papers.decisions')
  const reason = (
    <>
      {title ? `${t('blocked', { title })} ` : null}
      <Reason refusal={refusal} />
    </>
  )
  return <RefusedAct reason={reason}>{t('release', { count })}</RefusedAct>
}

async function Release({ pending, seminarId }: { pending: PendingDecision[]; seminarId: string }): Promise<ReactNode> {
  const t = await getTranslations('papers.decisions')
  const count = pending.length
  const trigger = (
    <Button variant="primary" className="justify-self-start">
      <Send className="icon" aria-hidden="true" />
      {t('release', { count })}
    </Button>
  )
  return (
    <Dialog trigger={trigger} title={t('release_title', { count })} description={t('release_text')}>
      <ActionForm action={releaseDecisionsAction} draft={false} id="release">
        <input type="hidden" name="seminarId" value={seminarId} />
        <input type="hidden" name="seen" value={pending.map((one) => `${one.paperId}:${one.version}`).join(' ')} />
        <Row>
          <SubmitButton>{t('release', { count })}</SubmitButton>
          <DialogClose>{t('cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
