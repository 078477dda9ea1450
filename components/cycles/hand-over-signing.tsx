import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { signHandOverAction } from '@/lib/cycles/actions'
import type { HandOverView } from '@/lib/cycles/queries/hand-over'
import { formatDateTime, formatDeadline } from '@/lib/platform/i18n/format'

type Props = { view: HandOverView; yearId: string; now: Date }

/** Who hands over to whom, when powers pass, and the signatures of both. */
export async function SigningSheet({ view, yearId, now }: Props): Promise<ReactNode> {
  const t = await getTranslations('cycles.hand_over')
  const locale = await getLocale()
  const { passesAt } = view
  const at = passesAt ? formatDeadline(passesAt, locale) : ''
  const signed = (when: Date | null): string => (when ? t('signed', { at: formatDateTime(when) }) : t('notSigned'))
  const open = view.sides.filter((side) => !(side === 'old' ? view.oldSignedAt : view.newSignedAt))
  const remarks = [view.oldRemarks, view.newRemarks].filter((text) => text !== '')
  return (
    <Sheet>
      <SheetHeader title={t('sign')} />
      <SheetBody>
        <Notice tone={passesAt && passesAt <= now ? 'done' : 'info'}>
          {passesAt ? (passesAt <= now ? t('passedAt', { at }) : t('passesAt', { at })) : t('noInstant')}
        </Notice>
        {view.overlap && view.oldHead ? (
          <p className="text-md text-muted">{t('overlap', { school: view.oldHead[locale] })}</p>
        ) : null}
        <Facts
          facts={[
            { label: t('oldHead'), value: view.oldHead?.[locale] ?? t('unknown') },
            { label: t('old'), value: signed(view.oldSignedAt) },
            { label: t('newHead'), value: view.newHead?.[locale] ?? t('unknown') },
            { label: t('new'), value: signed(view.newSignedAt) },
          ]}
        />
        {remarks.map((text) => (
          <p key={text} className="text-md">
            {text}
          </p>
        ))}
        {view.prepared && view.may.prepare.ok
          ? open.map((side) => (
              <ActionForm key={side} action={signHandOverAction} id={`sign-${side}`} className="gap-3">
                <input type="hidden" name="yearId" value={yearId} />
                <input type="hidden" name="side" value={side} />
                <TextArea name="remarks" label={t('remarks')} rows={2} />
                <p className="text-sm text-muted">{t('signText')}</p>
                <SubmitButton wide>{side === 'old' ? t('signOld') : t('signNew')}</SubmitButton>
              </ActionForm>
            ))
          : null}
      </SheetBody>
    </Sheet>
  )
}
