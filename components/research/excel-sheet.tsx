import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { FileInput } from '@/components/ui/file-input'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { uploadRegisterAction } from '@/lib/research/actions'
import type { RegisterView } from '@/lib/research/queries'

type Props = { register: RegisterView; yearId: string; home: string; template: string }

/** Import from Excel: the template, the sheet to be looked at, and one that waits. */
export async function ExcelSheet({ register, yearId, home, template }: Props): Promise<ReactNode> {
  const t = await getTranslations('research.register')
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('excel')} />
      <SheetBody>
        <div>
          <DownloadButton size="s" href={template}>
            {t('template')}
          </DownloadButton>
        </div>
        <p className="text-sm text-muted">{t('templateNote')}</p>
        {register.pending ? (
          <Link className="link" href={`${home}/imports/${register.pending.id}`}>
            {t('pending', { name: register.pending.fileName })}
          </Link>
        ) : null}
        <ActionForm action={uploadRegisterAction} id="upload" draft={false} className="gap-4">
          <input type="hidden" name="yearId" value={yearId} />
          <input type="hidden" name="schoolId" value={register.schoolId} />
          <FileInput
            name="sheet"
            label={t('sheet')}
            hint={t('sheetHint')}
            accept=".xlsx"
            maxBytes={2_000_000}
            required
          />
          <SubmitButton variant="outline" wide>
            {t('upload')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
