import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { receiveRegistrationAction, returnRegistrationAction } from '@/lib/movements/actions'
import type { RegistrationView } from '@/lib/movements/queries'
import { ConsentForm } from './consent-form'

type Props = { registration: RegistrationView; yearId: string }

/** The head's part in a registration: receive it, return it with a reason, or let the school make up for it. */
export async function RegistrationActs({ registration, yearId }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.registration')
  const { receive, consent } = registration.may
  if (!receive.ok && !consent.ok) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('headActs')} />
      <SheetBody className="gap-5">
        {receive.ok && registration.id ? (
          <>
            <ActionForm action={receiveRegistrationAction} draft={false} id="receive">
              <input type="hidden" name="registrationId" value={registration.id} />
              <SubmitButton wide>{t('receive')}</SubmitButton>
            </ActionForm>
            <ActionForm action={returnRegistrationAction} id="return" className="gap-3">
              <input type="hidden" name="registrationId" value={registration.id} />
              <TextArea name="reason" label={t('reason')} rows={3} required />
              <SubmitButton wide variant="outline">
                {t('return')}
              </SubmitButton>
            </ActionForm>
          </>
        ) : null}
        {consent.ok ? <ConsentForm yearId={yearId} schoolId={registration.schoolId} matter="registration" /> : null}
      </SheetBody>
    </Sheet>
  )
}
