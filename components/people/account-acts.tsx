import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { RefusedAct } from '@/components/ui/refused-act'
import { SubmitButton } from '@/components/ui/submit-button'
import { disableAccountAction, enableAccountAction } from '@/lib/people/actions'
import type { PersonPage } from '@/lib/people/queries/register'

/** Closes an account, after asking, or opens it again. */
export function AccountActs({ person }: { person: PersonPage }): ReactNode {
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
