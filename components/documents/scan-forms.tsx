import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { bringScanAction, placeScanAction } from '@/lib/documents/actions'
import type { ScanView, WaitingDocument } from '@/lib/documents/queries'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { formatDay } from '@/lib/platform/i18n/format'

/** A scan chosen from the files, or, on a phone, photographed at once. */
export async function BringForms({ quiet }: { quiet: boolean }): Promise<ReactNode> {
  const t = await getTranslations('documents.scan')
  return (
    <Sheet>
      <SheetBody>
        <ActionForm action={bringScanAction} id="bring" draft={false} className="gap-4">
          <FileInput
            name="scan"
            label={t('file')}
            hint={t('fileHint')}
            accept={acceptOf('document_scan')}
            maxBytes={maxFileBytes}
            required
          />
          <SubmitButton wide variant={quiet ? 'outline' : 'primary'}>
            {t('submit')}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={bringScanAction}
          id="camera"
          draft={false}
          className="hidden gap-4 border-t border-line pt-4 pointer-coarse:grid"
        >
          <FileInput
            name="scan"
            label={t('camera')}
            hint={t('cameraHint')}
            accept="image/jpeg,image/png"
            capture="environment"
            maxBytes={maxFileBytes}
            required
          />
          <SubmitButton wide variant="outline">
            {t('submit')}
          </SubmitButton>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}

/** A scan whose code could not be read: it is kept, and asks whose it is. */
export async function PlaceForm({ scan, waiting }: { scan: ScanView; waiting: WaitingDocument[] }): Promise<ReactNode> {
  const t = await getTranslations('documents.scan')
  if (scan.placed) return <Notice tone="done">{t('placed', { name: scan.file.name })}</Notice>
  return (
    <Notice tone="due" role="status" title={t('unread', { name: scan.file.name })}>
      <p>{t('unreadText')}</p>
      {waiting.length > 0 ? (
        <ActionForm action={placeScanAction} id="place" draft={false} className="mt-3 gap-4">
          <input type="hidden" name="scanId" value={scan.id} />
          <Select
            name="documentId"
            label={t('document')}
            required
            options={waiting.map((one) => ({
              value: one.id,
              label: `${one.symbol} · ${formatDay(one.date)} · ${one.subject}`,
            }))}
          />
          <SubmitButton wide>{t('place')}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="mt-2">{t('noneText')}</p>
      )}
    </Notice>
  )
}
