'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/platform/form-state'

type Props = { action: FormAction; asked: 'password' | 'code'; onLeave: () => void; onProved: () => void }

/** The password, and where there is one the code of the second factor, asked over the page that waits for it. */
export default function ProofDialog({ action, asked, onLeave, onProved }: Props): ReactNode {
  const t = useTranslations('shell.proof')
  return (
    <Dialog open onOpenChange={(open) => !open && onLeave()} title={t('title')} description={t('lead')}>
      <ActionForm action={action} id="proof" draft={false} onDone={onProved}>
        <TextInput name="password" type="password" label={t('password')} autoComplete="current-password" required />
        {asked === 'code' ? (
          <TextInput name="code" label={t('code')} hint={t('codeHint')} autoComplete="one-time-code" required />
        ) : null}
        <Row>
          <SubmitButton>{t('confirm')}</SubmitButton>
          <DialogClose>{t('leave')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
