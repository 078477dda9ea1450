import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { FileInput } from '@/components/ui/file-input'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { uploadTemplateAction } from '@/lib/templates/actions'
import type { TemplatePage } from '@/lib/templates/queries/templates'
import { Hidden } from './current-sheet'
import type { Place } from './place'

/** Uploading a changed template, or who may. */
export async function UploadSheet({ page, place }: { page: TemplatePage; place: Place }): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const { keep } = page.may
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('upload')} />
      <SheetBody>
        <p className="text-md text-muted">{t('upload_lead')}</p>
        <Act verdict={keep} label={t('send')} wide>
          <ActionForm action={uploadTemplateAction} id="upload" draft={false} className="gap-4">
            <Hidden place={place} />
            <FileInput
              name="template"
              label={t('file')}
              accept={acceptOf('template')}
              maxBytes={maxFileBytes}
              required
            />
            <SubmitButton wide>{t('send')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}
