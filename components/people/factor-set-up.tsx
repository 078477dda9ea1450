import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { toString as draw } from 'qrcode'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { confirmFactorAction, startFactorAction } from '@/lib/people/actions'
import type { OwnFactor } from '@/lib/people/queries/factor'
import { BackupCodesForm } from './backup-codes-form'
import { codesWords } from './codes-words'

type Props = { factor: OwnFactor; onward: string }

/** Setting up one's own second factor: begin, scan, first code, backup codes. */
export function FactorSetUp({ factor, onward }: Props): ReactNode {
  const t = useTranslations('people.factor')
  if (!factor.key)
    return (
      <Sheet>
        <SheetBody>
          <p className="max-w-prose">{t('beginMore')}</p>
          <ActionForm action={startFactorAction} id="start-factor" draft={false}>
            <SubmitButton className="justify-self-start">{t('begin')}</SubmitButton>
          </ActionForm>
        </SheetBody>
      </Sheet>
    )
  return (
    <Sheet>
      <SheetBody className="gap-6">
        <BackupCodesForm
          action={confirmFactorAction}
          id="confirm-factor"
          onward={onward}
          words={codesWords((key) => t(key))}
        >
          <Key factorKey={factor.key} />
          <TextInput
            name="code"
            label={t('firstCode')}
            autoComplete="one-time-code"
            inputMode="numeric"
            className="max-w-[220px]"
            required
          />
          <SubmitButton className="justify-self-start">{t('confirm')}</SubmitButton>
        </BackupCodesForm>
      </SheetBody>
    </Sheet>
  )
}

async function Key({ factorKey: { letters, address } }: { factorKey: { letters: string; address: string } }) {
  const t = await getTranslations('people.factor')
  const picture = await draw(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{t('scan')}</p>
      <div className="flex flex-wrap items-center gap-5">
        {/* eslint-disable-next-line @next/next/no-img-element */}
        <img
          src={`data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`}
          alt={t('picture')}
          width={200}
          height={200}
          className="rounded-s bg-white"
        />
        <div className="grid min-w-0 gap-1">
          <p className="text-sm text-muted">{t('typed')}</p>
          <p data-key={letters} className="font-mono text-lg font-semibold break-words">
            {letters.match(/.{1,4}/g)?.join(' ')}
          </p>
        </div>
      </div>
    </div>
  )
}
