import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { DateTimeInput } from '@/components/ui/date-input'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { decidePaperAction, dropDecisionAction } from '@/lib/papers/actions'
import type { PaperView } from '@/lib/papers/queries/paper'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { DecisionChip } from './decision-chip'

/** The host's word on a paper: accept, ask for a revision, decline; and what was decided and waits for its release. */
export async function JudgeSheet({
  paper,
  now,
  home,
}: {
  paper: PaperView
  now: Date
  home: string
}): Promise<ReactNode> {
  const t = await getTranslations('papers')
  const { acceptSpoken, acceptProceedings, askRevision, decline } = paper.acts
  const any = [acceptSpoken, acceptProceedings, askRevision, decline].some((act) => act.ok)
  if (!any && !paper.pending)
    return acceptSpoken.ok ? null : (
      <Sheet className="no-print">
        <SheetHeader title={t('page.judge')} />
        <SheetBody>
          <RefusedAct wide reason={<Reason refusal={acceptSpoken.refusal} />}>
            {t('page.accept_spoken')}
          </RefusedAct>
        </SheetBody>
      </Sheet>
    )
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('page.judge')} />
      <SheetBody>
        {paper.pending ? <Pending paper={paper} pending={paper.pending} home={home} /> : null}
        <p className="text-sm text-muted">{t('page.judged_here')}</p>
        {!acceptSpoken.ok && acceptSpoken.refusal.code === 'papers.consents_missing' ? (
          <RefusedAct reason={<Reason refusal={acceptSpoken.refusal} />}>{t('page.accept_spoken')}</RefusedAct>
        ) : null}
        <Row>
          {acceptSpoken.ok ? (
            <Accept
              paperId={paper.id}
              kind="spoken"
              label={t('page.accept_spoken')}
              primary={askRevision.ok && !paper.pending}
            />
          ) : null}
          {acceptProceedings.ok ? (
            <Accept paperId={paper.id} kind="proceedings" label={t('page.accept_proceedings')} />
          ) : null}
          {askRevision.ok ? <Revise paper={paper} now={now} /> : null}
          {decline.ok ? <Decline paper={paper} /> : null}
        </Row>
      </SheetBody>
    </Sheet>
  )
}

type PendingProps = { paper: PaperView; pending: NonNullable<PaperView['pending']>; home: string }

async function Pending({ paper, pending, home }: PendingProps): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const { kind, points, reason, by, at } = pending
  return (
    <div className="grid justify-items-start gap-2 border-b border-line pb-4">
      <p className="font-medium">
        {t('pending')} <DecisionChip kind={kind} />
      </p>
      <p className="text-sm text-muted">{t('pending_by', { name: by, at: formatDateTime(at) })}</p>
      {points.length > 0 ? (
        <ol className="list-decimal pl-5">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      ) : null}
      {reason ? <p className="max-w-prose">{reason}</p> : null}
      <Row>
        <LinkButton href={`${home}/seminars/${paper.seminar.id}/decisions`}>{t('to_decisions')}</LinkButton>
        <ActionForm action={dropDecisionAction} draft={false} id="drop-decision">
          <input type="hidden" name="paperId" value={paper.id} />
          <SubmitButton variant="quiet">{t('pending_drop')}</SubmitButton>
        </ActionForm>
      </Row>
    </div>
  )
}

type AcceptProps = { paperId: string; kind: 'spoken' | 'proceedings'; label: string; primary?: boolean }

function Accept({ paperId, kind, label, primary }: AcceptProps): ReactNode {
  return (
    <ActionForm action={decidePaperAction} draft={false} id={`accept-${kind}`}>
      <input type="hidden" name="paperId" value={paperId} />
      <input type="hidden" name="kind" value={kind} />
      <SubmitButton variant={primary ? 'primary' : 'outline'}>{label}</SubmitButton>
    </ActionForm>
  )
}

async function Revise({ paper, now }: { paper: PaperView; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('papers')
  const due = inThreeDays(now, paper.seminar.startsAt)
  return (
    <Dialog key={decidedKey(paper)} trigger={<Button>{t('page.ask_revision')}</Button>} title={t('page.ask_revision')}>
      <ActionForm action={decidePaperAction} id={`revise-${paper.id}`}>
        <input type="hidden" name="paperId" value={paper.id} />
        <input type="hidden" name="kind" value="revise" />
        <TextArea name="points" label={t('fields.points')} hint={t('fields.points_hint')} rows={6} required />
        <DateTimeInput name="reviseBy" label={t('fields.revise_by')} required defaultValue={due} />
        <Row>
          <SubmitButton>{t('page.ask_revision')}</SubmitButton>
          <DialogClose>{t('page.cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}

/** A dialog closes when its decision is kept: the next one is another. */
const decidedKey = ({ pending }: PaperView): string => String(pending?.at.getTime() ?? '')

async function Decline({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const t = await getTranslations('papers')
  return (
    <Dialog
      key={decidedKey(paper)}
      trigger={<Button variant="quiet">{t('page.decline')}</Button>}
      title={t('page.decline')}
      description={t('page.decline_text')}
    >
      <ActionForm action={decidePaperAction} id={`decline-${paper.id}`}>
        <input type="hidden" name="paperId" value={paper.id} />
        <input type="hidden" name="kind" value="decline" />
        <TextArea name="reason" label={t('fields.reason')} rows={4} required />
        <Row>
          <SubmitButton variant="danger">{t('page.decline')}</SubmitButton>
          <DialogClose>{t('page.cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}

/** 17:00 in Vietnam three days on, or the beginning of the seminar when that is earlier. */
function inThreeDays(now: Date, latest: Date): Date {
  const day = new Date(now.getTime() + 3 * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  const due = new Date(`${day}T17:00:00+07:00`)
  return due < latest ? due : latest
}
