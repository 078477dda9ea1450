import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { List, ListRow } from '@/components/ui/list'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { answerFactAction, liftFactAction, recordFactAction, upholdFactAction } from '@/lib/awards/actions'
import type { AwardsView, FactView } from '@/lib/awards/queries'
import { factCodes } from '@/lib/awards/schema'
import { formatDateTime } from '@/lib/platform/i18n/format'

type Props = { view: AwardsView; yearId: string }

/** What was recorded about schools and what was lifted: both stay in sight of all. */
export async function FactsSheet({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  return (
    <Sheet>
      <SheetHeader title={t('facts')} />
      <SheetBody>
        {view.facts.length === 0 ? <p className="text-md text-muted">{t('factsEmpty')}</p> : null}
        {view.facts.length > 0 ? (
          <List>
            {view.facts.map((fact) => (
              <FactLine key={fact.id} fact={fact} />
            ))}
          </List>
        ) : null}
        {view.mayJudge.ok ? <RecordForm view={view} yearId={yearId} /> : null}
      </SheetBody>
    </Sheet>
  )
}

async function FactLine({ fact }: { fact: FactView }): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const reasons = await getTranslations('awards.reasons')
  const locale = await getLocale()
  const lifted = fact.liftedAt !== null
  return (
    <ListRow aside={<Chip tone={lifted ? 'neutral' : 'late'}>{t(lifted ? 'liftedChip' : 'standing')}</Chip>}>
      <div className="grid gap-1">
        <p className="font-semibold">{fact.school[locale]}</p>
        <p>
          {reasons(fact.code)}: {fact.text}
        </p>
        <p className="text-sm text-muted">
          {t('factAt', { recorder: fact.recordedBy[locale], at: formatDateTime(fact.recordedAt) })}
        </p>
        {fact.source ? <p className="text-sm text-muted">{t('source', { source: fact.source })}</p> : null}
        {fact.entries.map((entry) => (
          <div key={entry.id} className="border-l-2 border-line-strong pl-3 text-md">
            <p className="text-sm text-muted">
              {t(`entries.${entry.kind}`, { school: entry.by[locale], at: formatDateTime(entry.at) })}
            </p>
            <p className="whitespace-pre-line">{entry.text}</p>
          </div>
        ))}
        {fact.liftedAt ? (
          <p className="text-sm text-muted">
            {t('lifted', { at: formatDateTime(fact.liftedAt), reason: fact.liftReason ?? '' })}
          </p>
        ) : null}
        <FactActs fact={fact} />
      </div>
    </ListRow>
  )
}

/** The school answers; those who judge lift the fact or decide that it stands. */
async function FactActs({ fact }: { fact: FactView }): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  return (
    <>
      {fact.mayAnswer.ok ? (
        <details>
          <summary className="link min-h-6 cursor-pointer text-md">{t('answer')}</summary>
          <ActionForm action={answerFactAction} id={`answer-${fact.id}`} className="mt-2 gap-3" resetOnDone>
            <input type="hidden" name="factId" value={fact.id} />
            <TextArea name="text" label={t('answerText')} hint={t('answerHint')} required rows={3} />
            <SubmitButton variant="outline" size="s">
              {t('answerSubmit')}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : null}
      {fact.mayLift.ok ? (
        <details>
          <summary className="link min-h-6 cursor-pointer text-md">{t('judge')}</summary>
          <ActionForm action={liftFactAction} id={`lift-${fact.id}`} className="mt-2 gap-3">
            <input type="hidden" name="factId" value={fact.id} />
            <TextArea name="reason" label={t('liftReason')} required rows={2} />
            <SubmitButton variant="outline" size="s">
              {t('lift')}
            </SubmitButton>
          </ActionForm>
          <ActionForm action={upholdFactAction} id={`uphold-${fact.id}`} className="mt-4 gap-3" resetOnDone>
            <input type="hidden" name="factId" value={fact.id} />
            <TextArea name="reason" label={t('upholdReason')} required rows={2} />
            <SubmitButton variant="outline" size="s">
              {t('uphold')}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : fact.mayLift.refusal.code === 'awards.own_case' ? (
        <RefusedAct size="s" reason={t('ownCase')}>
          {t('judge')}
        </RefusedAct>
      ) : null}
    </>
  )
}

async function RecordForm({ view, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const reasons = await getTranslations('awards.reasons')
  const locale = await getLocale()
  return (
    <details className="border-t border-line pt-3">
      <summary className="link min-h-6 cursor-pointer">{t('recordFact')}</summary>
      <ActionForm action={recordFactAction} id="record-fact" className="mt-3" resetOnDone>
        <input type="hidden" name="yearId" value={yearId} />
        <Select
          name="schoolId"
          label={t('factSchool')}
          required
          placeholder={t('choose')}
          options={view.judges.map((school) => ({ value: school.id, label: school.name[locale] }))}
        />
        <Select
          name="code"
          label={t('factCode')}
          required
          placeholder={t('choose')}
          options={factCodes.map((code) => ({ value: code, label: reasons(code) }))}
        />
        <TextArea name="text" label={t('factText')} hint={t('ownCase')} required rows={3} />
        <TextInput name="source" label={t('factSource')} hint={t('factSourceHint')} required />
        <SubmitButton variant="outline">{t('factSubmit')}</SubmitButton>
      </ActionForm>
    </details>
  )
}
