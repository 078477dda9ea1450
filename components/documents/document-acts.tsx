import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/choice'
import { DateInput } from '@/components/ui/date-input'
import { EditStamp } from '@/components/ui/edit-stamp'
import { FileInput } from '@/components/ui/file-input'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import {
  cancelDocumentAction,
  discardDraftAction,
  keepDraftAction,
  numberDocumentAction,
  saveDraftAction,
  signDocumentAction,
} from '@/lib/documents/actions'
import type { DocumentView } from '@/lib/documents/queries'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { formatDay } from '@/lib/platform/i18n/format'
import { DocumentFields } from './document-fields'

type Props = { document: DocumentView }

/** Taking a number: the day, and the Word file as it is; or why it cannot be taken yet. */
export async function NumberAct({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.acts')
  if (document.state !== 'draft') return null
  const { lastDate } = document
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('number')} />
      <SheetBody>
        <Act wide verdict={document.may.number} label={t('number')}>
          <p>{t('numberText', { symbol: document.nextSymbol ?? '' })}</p>
          <ActionForm action={numberDocumentAction} id="number" className="gap-4">
            <input type="hidden" name="documentId" value={document.id} />
            <DateInput
              name="date"
              label={t('numberDate')}
              required
              defaultValue={document.today}
              {...(lastDate && { hint: t('numberDateHint', { last: formatDay(lastDate) }) })}
            />
            <FileInput name="file" label={t('file')} hint={t('fileHint')} accept=".docx" maxBytes={maxFileBytes} />
            <SubmitButton wide>{t('number')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

/** Recording the signature: with the scan that waits here, with one handed in now, or as the Word file stands. */
export async function SignAct({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.acts')
  if (document.state !== 'numbered' || document.direction !== 'outgoing') return null
  const { brought } = document
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('sign')} />
      <SheetBody>
        <Act wide verdict={document.may.sign} label={t('sign')}>
          <p>{t('signText')}</p>
          {brought ? <BroughtScan document={document} brought={brought} /> : null}
          <ActionForm action={signDocumentAction} id="sign" draft={false} className="gap-4">
            <input type="hidden" name="documentId" value={document.id} />
            <FileInput
              name="scan"
              label={t('scanFile')}
              hint={t('scanHint')}
              accept={acceptOf('document_scan')}
              maxBytes={maxFileBytes}
            />
            {document.file ? null : (
              <FileInput name="file" label={t('file')} hint={t('fileHint')} accept=".docx" maxBytes={maxFileBytes} />
            )}
            <Checkbox name="asIs" label={t('asIs')} />
            <SubmitButton wide variant={brought ? 'outline' : 'primary'}>
              {t('sign')}
            </SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

type Brought = NonNullable<DocumentView['brought']>

async function BroughtScan({ document, brought }: Props & { brought: Brought }): Promise<ReactNode> {
  const t = await getTranslations('documents.acts')
  return (
    <>
      <Notice tone="info" title={t('brought', { name: brought.file.name })}>
        <p>{t(brought.byCode ? 'broughtByCode' : 'broughtByHand')}</p>
        <a className="link" href={`/api/files/${brought.file.id}`}>
          {t('lookAt')}
        </a>
      </Notice>
      <ActionForm action={signDocumentAction} id="sign-brought" draft={false} className="gap-4">
        <input type="hidden" name="documentId" value={document.id} />
        <input type="hidden" name="scanId" value={brought.id} />
        <SubmitButton wide>{t('signBrought')}</SubmitButton>
      </ActionForm>
    </>
  )
}

/** What the register says of a draft, to be written on. */
export async function DraftAct({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.draft')
  if (!document.may.write.ok) return null
  return (
    <ActionForm action={saveDraftAction} autosave={keepDraftAction} id="draft" className="no-print">
      <EditStamp
        version={document.version}
        edit={crypto.randomUUID()}
        more={{ documentId: document.id, kind: document.kind }}
      />
      <Sheet>
        <SheetHeader title={t('sheet')} />
        <SheetBody className="gap-6">
          <DocumentFields facts={document} />
          <div>
            <SubmitButton variant="outline">{t('save')}</SubmitButton>
          </div>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

/** Throwing a draft away; cancelling what has a number. */
export async function EndActs({ document }: Props): Promise<ReactNode> {
  const t = await getTranslations('documents.acts')
  const { discard, cancel } = document.may
  return (
    <>
      {discard.ok ? (
        <ActionForm action={discardDraftAction} id="discard" draft={false} className="no-print">
          <input type="hidden" name="documentId" value={document.id} />
          <SubmitButton variant="quiet">{t('discard')}</SubmitButton>
        </ActionForm>
      ) : null}
      {cancel.ok ? (
        <details className="no-print">
          <summary className="link w-fit cursor-pointer py-2.5">{t('cancel')}</summary>
          <p className="mt-2 text-sm text-muted">{t('cancelNote')}</p>
          <ActionForm action={cancelDocumentAction} id="cancel" className="mt-2 gap-3">
            <input type="hidden" name="documentId" value={document.id} />
            <TextArea name="reason" label={t('reason')} rows={3} required />
            <div>
              <SubmitButton variant="danger" size="s">
                {t('cancel')}
              </SubmitButton>
            </div>
          </ActionForm>
        </details>
      ) : null}
    </>
  )
}
