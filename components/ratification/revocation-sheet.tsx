import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { DateInput } from '@/components/ui/date-input'
import { Facts } from '@/components/ui/facts'
import { FileInput } from '@/components/ui/file-input'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { formatDateTime, formatDay } from '@/lib/platform/i18n/format'
import { declineRevocationAction, proposeRevocationAction, revokeAwardAction } from '@/lib/ratification/actions'
import type { AwardLine, RevocationView } from '@/lib/ratification/queries/line'
import { revocationGrounds } from '@/lib/ratification/schema'

type Props = { line: AwardLine; nominationId: string }

const tones = { proposed: 'due', decided: 'late', declined: 'neutral' } as const

/** Taking an award back: what was proposed and decided, and the next act of the one who may. */
export async function RevocationSheet({ line, nominationId }: Props): Promise<ReactNode> {
  const t = await getTranslations('ratification.revocation')
  const { propose } = line.may
  if (line.revocations.length === 0 && !propose.ok) return null
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={t('law')} />
      <SheetBody className="gap-6">
        {line.revocations.map((one) => (
          <Revocation key={one.id} one={one} />
        ))}
        {propose.ok ? <ProposeForm nominationId={nominationId} /> : null}
      </SheetBody>
    </Sheet>
  )
}

async function Revocation({ one }: { one: RevocationView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.revocation')
  return (
    <section className="grid gap-3">
      <p>
        <Chip tone={tones[one.state]}>{t(`states.${one.state}`)}</Chip>
      </p>
      <Facts
        facts={[
          { label: t('ground'), value: t(`grounds.${one.ground}`) },
          { label: t('text'), value: <span className="whitespace-pre-line">{one.text}</span> },
          { label: t('proposedAt'), value: formatDateTime(one.proposedAt) },
          one.number !== null && { label: t('number'), value: one.number },
          one.date && { label: t('date'), value: formatDay(one.date) },
          one.signer !== null && { label: t('signer'), value: one.signer },
          one.declineReason !== null && { label: t('declineReason'), value: one.declineReason },
        ]}
      />
      {one.file ? (
        <a className="link text-md" href={`/api/files/${one.file.id}`}>
          {one.file.name}
        </a>
      ) : null}
      {one.state === 'proposed' ? <Answer one={one} /> : null}
    </section>
  )
}

async function Answer({ one }: { one: RevocationView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.revocation')
  const desk = await getTranslations('ratification.desk')
  if (!one.answer.ok) return <RefusedAct reason={<Reason refusal={one.answer.refusal} />}>{t('revoke')}</RefusedAct>
  return (
    <>
      <ActionForm action={revokeAwardAction} id={`revoke-${one.id}`} className="gap-4 border-t border-line pt-4">
        <input type="hidden" name="revocationId" value={one.id} />
        <TextInput name="number" label={t('number')} required />
        <DateInput name="date" label={t('date')} required />
        <TextInput name="signer" label={t('signer')} hint={desk('signerHint')} required />
        <FileInput
          name="file"
          label={t('scan')}
          hint={desk('scanHint')}
          accept={acceptOf('decision')}
          maxBytes={maxFileBytes}
        />
        <p className="text-sm text-muted">{t('final')}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t('revoke')}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={declineRevocationAction} id={`decline-${one.id}`} className="gap-3 border-t border-line pt-4">
        <input type="hidden" name="revocationId" value={one.id} />
        <TextArea name="reason" label={t('declineReason')} required rows={2} />
        <SubmitButton variant="outline" className="justify-self-start">
          {t('decline')}
        </SubmitButton>
      </ActionForm>
    </>
  )
}

async function ProposeForm({ nominationId }: { nominationId: string }): Promise<ReactNode> {
  const t = await getTranslations('ratification.revocation')
  return (
    <details className="border-t border-line pt-4">
      <summary className="link min-h-6 cursor-pointer">{t('propose')}</summary>
      <ActionForm action={proposeRevocationAction} id="propose-revocation" className="mt-3 gap-4">
        <input type="hidden" name="nominationId" value={nominationId} />
        <Select
          name="ground"
          label={t('ground')}
          required
          placeholder={t('choose')}
          options={revocationGrounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))}
        />
        <TextArea name="text" label={t('text')} hint={t('textHint')} required rows={3} />
        <p className="text-sm text-muted">{t('another')}</p>
        <SubmitButton variant="outline" className="justify-self-start">
          {t('proposeSubmit')}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
