import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ConsentActs, ConsentLine } from '@/components/papers/consent-acts'
import { Chip } from '@/components/ui/chip'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { Timeline } from '@/components/ui/tick'
import { restorePaperAction, withdrawPaperAction } from '@/lib/papers/actions'
import type { PaperView } from '@/lib/papers/queries/paper'
import { formatDayMonth } from '@/lib/platform/i18n/format'

/** The paper's way: what is behind it, what is asked now, what comes. */
export async function WaySheet({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const t = await getTranslations('papers')
  return (
    <Sheet>
      <SheetHeader title={t('page.way')} />
      <SheetBody>
        <Timeline
          label={t('page.way_label')}
          steps={paper.way.map((step) => ({
            key: step.key,
            state: step.state,
            label: t(`way.${step.key}`),
            ...(step.at && {
              date:
                step.until && step.key !== 'presented'
                  ? t('page.until', { date: formatDayMonth(step.at) })
                  : formatDayMonth(step.at),
            }),
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}

/** Who wrote it, and who presents. */
export async function AuthorsSheet({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('authors')} />
      <SheetBody>
        <ul className="rows">
          {paper.authors.map((author, at) => (
            <li key={`${author.name}-${at}`} className="flex items-baseline justify-between gap-3">
              <div className="min-w-0">
                {[author.degree, author.name].filter((text) => text !== '').join(' ')}
                <div className="text-sm text-muted">
                  {[author.post, author.school[locale], author.email, author.phone]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </div>
                <ConsentLine author={author} />
              </div>
              {author.presents ? <Chip className="flex-none">{t('presents')}</Chip> : null}
            </li>
          ))}
        </ul>
        <ConsentActs paper={paper} />
      </SheetBody>
    </Sheet>
  )
}

/** Withdraw or restore; refused, it says why and by which article. Only for those who could be its authors. */
export async function WithdrawAct({ paper }: { paper: PaperView }): Promise<ReactNode> {
  const { withdraw, restore } = paper.acts
  if (!withdraw.ok && ['papers.not_author', 'common.not_found'].includes(withdraw.refusal.code)) return null
  const t = await getTranslations('papers')
  const withdrawn = paper.state === 'withdrawn'
  const act = withdrawn ? restore : withdraw
  const label = t(withdrawn ? 'page.restore' : 'page.withdraw')
  if (!act.ok) {
    return (
      <RefusedAct wide reason={<Reason refusal={act.refusal} />}>
        {label}
      </RefusedAct>
    )
  }
  if (withdrawn)
    return (
      <ActionForm action={restorePaperAction} draft={false} id="restore">
        <input type="hidden" name="paperId" value={paper.id} />
        <SubmitButton wide variant="outline">
          {label}
        </SubmitButton>
      </ActionForm>
    )
  return (
    <Dialog
      trigger={
        <Button wide className="no-print">
          {label}
        </Button>
      }
      title={label}
      description={t('page.withdraw_text')}
    >
      <ActionForm action={withdrawPaperAction} id="withdraw">
        <input type="hidden" name="paperId" value={paper.id} />
        <TextArea name="reason" label={t('fields.withdraw_reason')} rows={3} />
        <Row>
          <SubmitButton variant="danger">{label}</SubmitButton>
          <DialogClose>{t('page.cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
