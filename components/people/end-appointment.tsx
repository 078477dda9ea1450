import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { endAppointmentAction } from '@/lib/people/actions'

/** Asks before an office ends. */
export function EndAppointment({ id, name, office }: { id: string; name: string; office: string }): ReactNode {
  const t = useTranslations('people.register')
  return (
    <Dialog
      trigger={
        <Button variant="quiet" size="s">
          {t('endAppointment')}
        </Button>
      }
      title={t('endTitle')}
      description={t('endLead', { name, office })}
    >
      <ActionForm action={endAppointmentAction} id={`end-${id}`} draft={false}>
        <input type="hidden" name="appointmentId" value={id} />
        <Row>
          <SubmitButton variant="danger">{t('endAppointment')}</SubmitButton>
          <DialogClose>{t('cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
