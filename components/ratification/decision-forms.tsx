import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox, RadioGroup } from '@/components/ui/choice'
import { DateInput, DateTimeInput } from '@/components/ui/date-input'
import { FileInput } from '@/components/ui/file-input'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import type { Verdict } from '@/lib/platform/result'
import { answerDossierAction, issueAwardsAction, issueRecognitionAction } from '@/lib/ratification/actions'
import type { DossierView } from '@/lib/ratification/queries/dossier'
import { pieceKinds } from '@/lib/ratification/schema'

/** The Academy's answer to a sent dossier: accepted, or returned with reasons. */
export async function AnswerSheet({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const pieces = await getTranslations('ratification.pieces')
  const { dossier, may } = view
  if (!dossier || !may.answer.ok) return null
  return (
    <Sheet>
      <SheetHeader title={t('appraise')} />
      <SheetBody className="gap-6">
        <ActionForm action={answerDossierAction} id="accept" draft={false} className="gap-3">
          <input type="hidden" name="dossierId" value={dossier.id} />
          <input type="hidden" name="answer" value="accept" />
          <p className="text-md text-muted">{t('acceptText')}</p>
          <SubmitButton className="justify-self-start">{t('accept')}</SubmitButton>
        </ActionForm>
        <ActionForm action={answerDossierAction} id="return" className="gap-3 border-t border-line pt-5">
          <input type="hidden" name="dossierId" value={dossier.id} />
          <input type="hidden" name="answer" value="return" />
          <TextArea name="reason" label={t('returnReason')} rows={3} />
          <details>
            <summary className="link min-h-6 cursor-pointer">{t('byItem')}</summary>
            <div className="mt-3 grid gap-4">
              {pieceKinds.map((kind, place) => (
                <div key={kind}>
                  <input type="hidden" name={`items.${place}.piece`} value={kind} />
                  <TextArea name={`items.${place}.reason`} label={pieces(kind)} rows={2} />
                </div>
              ))}
            </div>
          </details>
          <SubmitButton variant="outline" className="justify-self-start">
            {t('return')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

type Line = { id: string; name: string; what: string }

/** The recognition of head and deputies, line by line, with the instant at which powers pass. */
export async function RecognitionForm({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const lines = view.elections
    .filter((one) => one.state === 'elected' && one.school)
    .map((one) => ({ id: one.id, name: one.school?.[locale] ?? '', what: `${roles(one.role)} ${one.forYear}` }))
  const closed = refusedSheet(view.may.recognise, t('recognition'), t('issueRecognition'))
  if (closed !== undefined) return closed
  return (
    <ActionForm action={issueRecognitionAction} id="recognition">
      <Sheet>
        <SheetHeader title={t('recognition')} />
        <SheetBody className="gap-5">
          <DecisionFields yearId={view.year.id} lines={lines} />
          <DateTimeInput name="effectiveAt" label={t('effectiveAt')} hint={t('effectiveHint')} />
          <p className="text-sm text-muted">{t('final')}</p>
          <SubmitButton className="justify-self-start">{t('issueRecognition')}</SubmitButton>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

/** The award decision, line by line. */
export async function AwardsForm({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const locale = await getLocale()
  const lines = view.nominations
    .filter((one) => one.state === 'nominated' && one.school)
    .map((one) => ({ id: one.id, name: one.school?.[locale] ?? '', what: one.award[locale] }))
  const closed = refusedSheet(view.may.award, t('awards'), t('issueAwards'))
  if (closed !== undefined) return closed
  return (
    <ActionForm action={issueAwardsAction} id="awards">
      <Sheet>
        <SheetHeader title={t('awards')} />
        <SheetBody className="gap-5">
          <DecisionFields yearId={view.year.id} lines={lines} />
          <p className="text-sm text-muted">{t('final')}</p>
          <SubmitButton variant={view.may.recognise.ok ? 'outline' : 'primary'} className="justify-self-start">
            {t('issueAwards')}
          </SubmitButton>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

// undefined: the form may be shown; null: nothing is left to decide
function refusedSheet(verdict: Verdict, title: string, act: string): ReactNode | undefined {
  if (verdict.ok) return undefined
  if (verdict.refusal.code === 'ratification.nothing_to_decide') return null
  return (
    <Sheet>
      <SheetHeader title={title} />
      <SheetBody>
        <RefusedAct reason={<Reason refusal={verdict.refusal} />}>{act}</RefusedAct>
      </SheetBody>
    </Sheet>
  )
}

async function DecisionFields({ yearId, lines }: { yearId: string; lines: Line[] }): Promise<ReactNode> {
  const t = await getTranslations('ratification.desk')
  const words = [
    { value: 'yes', label: t('confirm') },
    { value: 'no', label: t('refuse') },
  ]
  return (
    <>
      <input type="hidden" name="yearId" value={yearId} />
      {lines.map((line, place) => (
        <div key={line.id} className="grid gap-3 border-b border-line pb-4">
          <input type="hidden" name={`lines.${place}.id`} value={line.id} />
          <RadioGroup
            name={`lines.${place}.confirmed`}
            label={`${line.name} · ${line.what}`}
            options={words}
            required
            inline
          />
          <TextInput name={`lines.${place}.reason`} label={t('lineReason')} />
        </div>
      ))}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput name="number" label={t('number')} required />
        <DateInput name="date" label={t('date')} required />
      </div>
      <TextInput name="signer" label={t('signer')} hint={t('signerHint')} required />
      <FileInput
        name="file"
        label={t('scan')}
        hint={t('scanHint')}
        accept={acceptOf('decision')}
        maxBytes={maxFileBytes}
      />
      <Checkbox name="illustrative" value="yes" label={t('illustrative')} />
    </>
  )
}
