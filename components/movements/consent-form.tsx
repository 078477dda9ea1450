import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { consentToLatenessAction } from '@/lib/movements/actions'
import type { LateMatter } from '@/lib/movements/schema'

type Props = { yearId: string; schoolId: string; matter: LateMatter }

/** Lets a school make up for what it missed at the launch, with a reason that all see. */
export async function ConsentForm({ yearId, schoolId, matter }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.registration')
  return (
    <ActionForm action={consentToLatenessAction} id={`consent-${matter}-${schoolId}`} className="gap-3">
      <input type="hidden" name="yearId" value={yearId} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="matter" value={matter} />
      <TextInput name="reason" label={t('consentReason')} required />
      <div>
        <SubmitButton variant="outline" size="s">
          {t('consent')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
