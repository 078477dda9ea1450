import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { FileInput } from '@/components/ui/file-input'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { maxFileBytes } from '@/lib/files/schema'
import { checkDocumentAction } from '@/lib/templates/actions'
import { profiles, type Profile } from '@/lib/templates/rules/kinds'

/** A Word file, and the layout by which it is looked at. */
export async function CheckForm({ profile, again }: { profile: Profile; again: boolean }): Promise<ReactNode> {
  const t = await getTranslations('templates')
  return (
    <Sheet className="no-print">
      <SheetHeader title={again ? t('check.again') : t('check.title')} />
      <SheetBody>
        <ActionForm action={checkDocumentAction} id="check" draft={false} className="gap-4">
          <FileInput name="document" label={t('check.file')} accept=".docx" maxBytes={maxFileBytes} required />
          <RadioGroup
            name="profile"
            label={t('page.layout')}
            defaultValue={profile}
            required
            options={profiles.map((value) => ({ value, label: t(`profiles.${value}`) }))}
          />
          <div>
            <SubmitButton>{t('check.go')}</SubmitButton>
          </div>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
