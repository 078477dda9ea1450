import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { Timeline } from '@/components/ui/tick'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { forwardProposalAction } from '@/lib/proposals/actions'
import type { ProposalView, UnitChoice } from '@/lib/proposals/queries'

/** From which unit of the Academy to which the proposal went, with what word. */
export async function TrailSheet({ proposal }: { proposal: ProposalView }): Promise<ReactNode> {
  const t = await getTranslations('proposals.view')
  const locale = await getLocale()
  if (proposal.trail.length === 0) return null
  return (
    <Sheet>
      <SheetHeader title={t('trail')} />
      <SheetBody>
        <Timeline
          label={t('trail')}
          steps={proposal.trail.map((step) => ({
            key: step.id,
            state: 'done' as const,
            label: t('trailStep', { from: step.from?.[locale] ?? t('wholeAcademy'), to: step.to[locale] }),
            date: formatDateTime(step.at),
            note: `${step.by}: ${step.word}`,
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}

type Props = { proposal: ProposalView; units: UnitChoice[] }

/** Passing the proposal on to another unit, with a word. */
export async function ForwardAct({ proposal, units }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals.acts')
  const locale = await getLocale()
  if (!proposal.may.forward.ok || units.length === 0) return null
  return (
    <details className="no-print">
      <summary className="link w-fit cursor-pointer py-2.5">{t('forward')}</summary>
      <ActionForm action={forwardProposalAction} id="forward" className="mt-2 gap-3">
        <input type="hidden" name="proposalId" value={proposal.id} />
        <Select
          name="unitId"
          label={t('unit')}
          placeholder={t('chooseUnit')}
          required
          options={units.map((unit) => ({ value: unit.id, label: unit.name[locale] }))}
        />
        <TextArea name="word" label={t('word')} rows={3} required />
        <div>
          <SubmitButton variant="outline" size="s">
            {t('forwardButton')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
