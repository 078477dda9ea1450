import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { RefusedAct } from '@/components/ui/refused-act'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { correctPersonAction, disableAccountAction, enableAccountAction, resetFactorAction } from '@/lib/people/actions'
import type { PersonPage } from '@/lib/people/queries/register'

/** What the administrator does with an account: corrects it, closes it after asking, opens it again. */
export function AccountActs({ person }: { person: PersonPage }): ReactNode {
  return (
    <>
      {person.mayCorrect.ok ? <Correct person={person} /> : null}
      {person.mayReset.ok ? <ResetFactor person={person} /> : null}
      <OpenOrClose person={person} />
    </>
  )
}

/** How a person is called, and the address by which the account is entered. */
function Correct({ person }: { person: PersonPage }): ReactNode {
  const t = useTranslations('people')
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('register.correct')}</Button>}
      title={t('register.correct')}
      description={t('register.correctLead')}
    >
      <ActionForm action={correctPersonAction} id="correct" draft={false}>
        <input type="hidden" name="personId" value={person.id} />
        <TextInput name="name" label={t('register.person')} defaultValue={person.name} required />
        <TextInput name="email" type="email" label={t('entrance.email')} defaultValue={person.email} required />
        <Row>
          <SubmitButton>{t('register.correctSave')}</SubmitButton>
          <DialogClose>{t('register.cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}

/** For somebody who has lost phone and backup codes. */
function ResetFactor({ person }: { person: PersonPage }): ReactNode {
  const t = useTranslations('people.factor')
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('reset')}</Button>}
      title={t('resetTitle', { name: person.name })}
      description={t('resetLead')}
    >
      <ActionForm action={resetFactorAction} id="reset-factor" draft={false}>
        <input type="hidden" name="personId" value={person.id} />
        <Row>
          <SubmitButton variant="danger">{t('reset')}</SubmitButton>
          <DialogClose>{t('cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}

function OpenOrClose({ person }: { person: PersonPage }): ReactNode {
  const t = useTranslations('people')
  if (!person.mayClose.ok) {
    if (person.mayClose.refusal.code !== 'people.own_account') return null
    return <RefusedAct reason={t('refusals.own_account')}>{t('register.disable')}</RefusedAct>
  }
  if (person.disabledAt)
    return (
      <ActionForm action={enableAccountAction} id="enable" draft={false}>
        <input type="hidden" name="personId" value={person.id} />
        <SubmitButton variant="outline">{t('register.enable')}</SubmitButton>
      </ActionForm>
    )
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('register.disable')}</Button>}
      title={t('register.disableTitle', { name: person.name })}
      description={t('register.disableLead')}
    >
      <ActionForm action={disableAccountAction} id="disable" draft={false}>
        <input type="hidden" name="personId" value={person.id} />
        <Row>
          <SubmitButton variant="danger">{t('register.disable')}</SubmitButton>
          <DialogClose>{t('register.cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
