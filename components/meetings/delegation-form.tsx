import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { FileInput } from '@/components/ui/file-input'
import { Select, type Option } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { registerDelegatesAction } from '@/lib/meetings/actions'
import type { DelegateView, DelegationView, MeetingView, Sendable } from '@/lib/meetings/queries'

type Props = { meeting: MeetingView; own: DelegationView; people: Sendable[] }

/** Who comes for the own school: its principal, a substitute with a scanned authorisation, or nobody, with a reason. */
export async function DelegationForm({ meeting, own, people }: Props): Promise<ReactNode> {
  const t = await getTranslations('meetings.delegates')
  const offices = await getTranslations('common.offices')
  const first = own.delegates.find((one) => one.represents)
  const standing = first?.state === 'excused' ? 'excused' : first?.substitute ? 'substitute' : 'principal'
  const principal = people.find(({ office }) => office === 'principal')
  const others = people.filter(({ office }) => office !== 'principal')
  const named = (one: Sendable): string => `${one.name} – ${offices(one.office)}`
  const companions = own.delegates.filter((one) => !one.represents && one.personId).map((one) => one.personId ?? '')
  const withoutAccount = own.delegates.filter((one) => !one.represents && !one.personId).map((one) => one.label)
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('formTitle')} aside={first ? t('formSent') : null} />
      <SheetBody>
        <ActionForm action={registerDelegatesAction} id="delegates">
          <input type="hidden" name="meetingId" value={meeting.id} />
          <RadioGroup
            name="representative"
            label={t('represents')}
            required
            defaultValue={standing}
            options={[
              { value: 'principal', label: principal ? named(principal) : t('principal'), hint: t('principalHint') },
              { value: 'substitute', label: t('sendSubstitute'), hint: t('substituteHint') },
              { value: 'excused', label: t('excuse'), hint: t('excuseHint') },
            ]}
          />
          <Substitute first={first} others={others.map((one) => ({ value: one.personId, label: named(one) }))} />
          <TextArea name="reason" label={t('reason')} rows={2} defaultValue={first?.reason ?? ''} />
          {others.length > 0 ? (
            <CheckboxGroup
              name="companions[]"
              label={t('companions')}
              defaultValue={companions}
              options={people.map((one) => ({ value: one.personId, label: named(one) }))}
            />
          ) : null}
          <TextArea
            name="others"
            label={t('others')}
            hint={t('othersHint')}
            rows={3}
            defaultValue={withoutAccount.join('\n')}
          />
          <SubmitButton className="justify-self-start">{first ? t('sendAgain') : t('send')}</SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

type SubstituteProps = { first: DelegateView | undefined; others: Option[] }

async function Substitute({ first, others }: SubstituteProps): Promise<ReactNode> {
  const t = await getTranslations('meetings.delegates')
  return (
    <>
      <Select
        name="substituteId"
        label={t('substituteWho')}
        placeholder={t('choose')}
        options={others}
        defaultValue={first?.substitute ? (first.personId ?? '') : ''}
      />
      <FileInput
        name="authorisation"
        label={t('authorisation')}
        hint={t('authorisationHint')}
        accept={acceptOf('authorisation')}
        maxBytes={maxFileBytes}
        current={
          first?.authorisationId ? (
            <a className="link" href={`/api/files/${first.authorisationId}`}>
              {t('authorisation')}
            </a>
          ) : null
        }
      />
    </>
  )
}
