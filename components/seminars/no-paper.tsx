import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { bringNoPaperAction } from '@/lib/seminars/actions'

/** A school tells the host that it brings no paper, so that nobody waits for one. */
export function NoPaper({ seminarId }: { seminarId: string }): ReactNode {
  const t = useTranslations('seminars.no_paper')
  return (
    <Dialog
      trigger={
        <Button variant="quiet" className="w-full">
          {t('open')}
        </Button>
      }
      title={t('title')}
      description={t('text')}
    >
      <ActionForm action={bringNoPaperAction} id="no-paper">
        <input type="hidden" name="seminarId" value={seminarId} />
        <TextInput name="reason" label={t('reason')} required />
        <Row>
          <SubmitButton>{t('send')}</SubmitButton>
          <DialogClose>{t('keep')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
