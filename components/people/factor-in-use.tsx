import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row } from '@/components/ui/layout'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeFactorAction, renewBackupCodesAction } from '@/lib/people/actions'
import type { OwnFactor } from '@/lib/people/queries/factor'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { BackupCodesForm } from './backup-codes-form'
import { codesWords } from './codes-words'

type Props = { factor: OwnFactor; onward: string }

/** A second factor that is set up: since when, its backup codes, and switching it off where no office needs it. */
export function FactorInUse({ factor, onward }: Props): ReactNode {
  const t = useTranslations('people')
  const factorWords = useTranslations('people.factor')
  const words = codesWords((key) => factorWords(key))
  return (
    <>
      <Sheet>
        <SheetHeader title={t('factor.backup')} aside={t('factor.codesLeft', { count: factor.codesLeft })} />
        <SheetBody>
          <BackupCodesForm action={renewBackupCodesAction} id="renew-codes" onward={onward} words={words}>
            <p className="max-w-prose text-muted">{t('factor.renewMore')}</p>
            <SubmitButton variant="outline" className="justify-self-start">
              {t('factor.renew')}
            </SubmitButton>
          </BackupCodesForm>
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('factor.state')} />
        <SheetBody>
          {factor.since ? <p>{t('factor.since', { at: formatDateTime(factor.since) })}</p> : null}
          {factor.needed ? (
            <RefusedAct reason={t('refusals.factor_kept_by_office')}>{t('factor.switchOff')}</RefusedAct>
          ) : (
            <SwitchOff />
          )}
        </SheetBody>
      </Sheet>
    </>
  )
}

function SwitchOff(): ReactNode {
  const t = useTranslations('people.factor')
  return (
    <Dialog
      trigger={<Button className="justify-self-start">{t('switchOff')}</Button>}
      title={t('switchOffTitle')}
      description={t('switchOffLead')}
    >
      <ActionForm action={removeFactorAction} id="remove-factor" draft={false}>
        <Row>
          <SubmitButton variant="danger">{t('switchOff')}</SubmitButton>
          <DialogClose>{t('cancel')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
