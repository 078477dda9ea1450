import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DateInput } from '@/components/ui/date-input'
import { Facts } from '@/components/ui/facts'
import { FileInput } from '@/components/ui/file-input'
import { List, ListRow } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { formatDateTime, formatDay } from '@/lib/platform/i18n/format'
import {
  addDossierFileAction,
  removeDossierFileAction,
  saveDossierAction,
  sendDossierAction,
} from '@/lib/ratification/actions'
import type { DossierView } from '@/lib/ratification/queries/dossier'

/** The submission letter: a form for the year's head, a page of text for everybody else and once it was sent. */
export async function LetterSheet({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const { dossier, year } = view
  if (!view.may.write.ok) {
    if (!dossier) return null
    return (
      <Sheet id="letter">
        <SheetHeader
          title={t('letter')}
          aside={dossier.number && dossier.date ? `${dossier.number} · ${formatDay(dossier.date)}` : undefined}
        />
        <SheetBody>
          <div className="document whitespace-pre-line">{dossier.letter}</div>
        </SheetBody>
      </Sheet>
    )
  }
  const draft = dossier?.state === 'draft' ? dossier : null
  const start = dossier?.letter ?? t('textStart', { year: String(year.year), next: String(year.year + 1) })
  return (
    <ActionForm action={saveDossierAction} id="letter">
      <Sheet>
        <SheetHeader title={t('letter')} />
        <SheetBody className="gap-5">
          <input type="hidden" name="yearId" value={year.id} />
          <input type="hidden" name="version" value={draft?.version ?? 0} />
          <TextInput
            name="number"
            label={t('number')}
            hint={t('numberHint')}
            required
            defaultValue={draft?.number ?? ''}
          />
          <DateInput name="date" label={t('date')} required defaultValue={draft?.date?.toISOString().slice(0, 10)} />
          <TextArea name="letter" label={t('text')} required rows={10} defaultValue={start} />
          <SubmitButton variant="outline" className="justify-self-start">
            {t('save')}
          </SubmitButton>
        </SheetBody>
      </Sheet>
    </ActionForm>
  )
}

/** Documents laid in by hand. */
export async function FilesSheet({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const { dossier, year } = view
  const writing = view.may.write.ok && dossier?.state === 'draft'
  return (
    <Sheet>
      <SheetHeader title={t('files')} />
      <SheetBody>
        {dossier?.files.length ? null : <p className="text-muted">{t('noFiles')}</p>}
        <List>
          {(dossier?.files ?? []).map((file) => (
            <ListRow
              key={file.id}
              aside={
                writing ? (
                  <ActionForm action={removeDossierFileAction} id={`remove-${file.id}`} draft={false} className="gap-2">
                    <input type="hidden" name="dossierFileId" value={file.id} />
                    <SubmitButton variant="quiet" size="s">
                      {t('removeFile')}
                    </SubmitButton>
                  </ActionForm>
                ) : null
              }
            >
              <b className="font-medium">{file.label}</b>
              <div className="text-sm">
                <a className="link" href={`/api/files/${file.fileId}`}>
                  {file.name}
                </a>
              </div>
            </ListRow>
          ))}
        </List>
        {writing ? (
          <ActionForm
            action={addDossierFileAction}
            id="add-file"
            resetOnDone
            className="gap-4 border-t border-line pt-4"
          >
            <input type="hidden" name="yearId" value={year.id} />
            <TextInput name="label" label={t('fileLabel')} required />
            <FileInput
              name="file"
              label={t('file')}
              hint={t('fileHint')}
              accept={acceptOf('dossier')}
              maxBytes={maxFileBytes}
              required
            />
            <SubmitButton variant="outline" className="justify-self-start">
              {t('addFile')}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

/** How far the dossier has come, and its sending with what is still missing said beforehand. */
export async function SendSheet({ view }: { view: DossierView }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const states = await getTranslations('ratification.states')
  const { dossier } = view
  const missing = view.pieces.filter((piece) => !piece.there).length
  return (
    <Sheet>
      <SheetHeader title={states(dossier?.state ?? 'none')} />
      <SheetBody>
        {dossier?.state === 'returned' ? (
          <Notice tone="late" title={t('returned')}>
            {dossier.returnReason}
            <p className="text-sm text-muted">{t('again')}</p>
          </Notice>
        ) : null}
        {dossier ? (
          <Facts
            facts={[
              { label: t('round'), value: dossier.round },
              dossier.sentAt && { label: t('sentAt'), value: formatDateTime(dossier.sentAt) },
              dossier.answeredAt && { label: t('answeredAt'), value: formatDateTime(dossier.answeredAt) },
              dossier.sha256 !== null && {
                label: t('hash'),
                value: <code className="text-xs break-all">{dossier.sha256}</code>,
              },
            ]}
          />
        ) : null}
        <Send view={view} missing={missing} />
      </SheetBody>
    </Sheet>
  )
}

async function Send({ view, missing }: { view: DossierView; missing: number }): Promise<ReactNode> {
  const t = await getTranslations('ratification.page')
  const { dossier, may } = view
  if (dossier?.state === 'sent' || dossier?.state === 'accepted') return null
  if (!may.send.ok) {
    if (may.send.refusal.code === 'ratification.not_head_of_year') return null
    return (
      <RefusedAct wide reason={<Reason refusal={may.send.refusal} />}>
        {t('send')}
      </RefusedAct>
    )
  }
  return (
    <ActionForm action={sendDossierAction} id="send" draft={false} className="gap-3">
      <input type="hidden" name="dossierId" value={dossier?.id} />
      <input type="hidden" name="version" value={dossier?.version} />
      {missing > 0 ? <Notice tone="due">{t('sendWithGaps', { count: missing })}</Notice> : null}
      <SubmitButton wide>{t('send')}</SubmitButton>
    </ActionForm>
  )
}
