import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Facts } from '@/components/ui/facts'
import { FileInput } from '@/components/ui/file-input'
import { List, ListRow } from '@/components/ui/list'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { acceptOf, maxFileBytes } from '@/lib/files/schema'
import { formatDeadline } from '@/lib/platform/i18n/format'
import {
  addReportFileAction,
  assessReportAction,
  receiveReportAction,
  removeReportFileAction,
  returnReportAction,
  withdrawReportAction,
} from '@/lib/scoring/actions'
import type { ReportView } from '@/lib/scoring/queries'
import { ReportChip } from './report-chip'

type Props = { report: ReportView }

const Id = ({ report }: Props): ReactNode => <input type="hidden" name="reportId" value={report.id ?? ''} />

/** How far the report is, and for its own school the way back. */
export async function ReportFacts({ report }: Props): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('facts')} />
      <SheetBody className="gap-4">
        <ReportChip state={report.id ? report.state : null} late={report.late} notScored={report.notScored} />
        <Facts
          facts={[
            report.submittedAt && report.state !== 'draft'
              ? { label: t('submittedAt'), value: formatDeadline(report.submittedAt, locale) }
              : null,
            report.receivedAt ? { label: t('receivedAt'), value: formatDeadline(report.receivedAt, locale) } : null,
            report.receivedBy ? { label: t('receivedBy'), value: report.receivedBy[locale] } : null,
          ]}
        />
        {report.ownCase ? <p className="text-sm text-muted">{t('ownCase')}</p> : null}
        {report.own && report.verdicts.withdraw.ok ? (
          <ActionForm action={withdrawReportAction} id="withdraw" draft={false} className="no-print">
            <Id report={report} />
            <SubmitButton wide variant="outline">
              {t('withdraw')}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}

/** For those who receive it: receive, or return with a reason. */
export async function SettleActs({ report }: Props): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  if (!report.verdicts.settle.ok) return null
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('settle')} />
      <SheetBody className="gap-4">
        <p className="text-md text-muted">{t('settleLead')}</p>
        <ActionForm action={receiveReportAction} id="receive" draft={false}>
          <Id report={report} />
          <SubmitButton wide>{t('receive')}</SubmitButton>
        </ActionForm>
        <Dialog
          trigger={
            <Button wide variant="outline">
              {t('return')}
            </Button>
          }
          title={t('return')}
        >
          <ActionForm action={returnReportAction} id="return">
            <Id report={report} />
            <TextArea name="reason" label={t('returnReason')} hint={t('returnHint')} rows={4} required />
            <SubmitButton>{t('return')}</SubmitButton>
          </ActionForm>
        </Dialog>
      </SheetBody>
    </Sheet>
  )
}

/** For head and deputies, or who stands in: a short word that all schools see. */
export async function AssessForm({ report }: Props): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  if (!report.verdicts.assess.ok) return null
  return (
    <ActionForm action={assessReportAction} id="assess" className="no-print gap-3">
      <Id report={report} />
      <TextArea
        name="text"
        label={t('assess')}
        hint={t('assessHint')}
        rows={4}
        required
        defaultValue={report.ownAssessment ?? ''}
      />
      <SubmitButton className="justify-self-start">{t('assessSave')}</SubmitButton>
    </ActionForm>
  )
}

export async function ReportFiles({ report }: Props): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  const writes = report.verdicts.write.ok
  return (
    <Sheet>
      <SheetHeader title={t('files')} />
      <SheetBody className="gap-5">
        {report.files.length === 0 ? (
          <p className="text-muted">{t('noFiles')}</p>
        ) : (
          <List>
            {report.files.map((file) => (
              <ListRow
                key={file.id}
                aside={
                  writes ? (
                    <ActionForm
                      action={removeReportFileAction}
                      id={`remove-${file.id}`}
                      draft={false}
                      className="gap-1"
                    >
                      <input type="hidden" name="reportFileId" value={file.id} />
                      <SubmitButton variant="quiet" size="s" aria-label={t('removeFile', { label: file.label })}>
                        ×
                      </SubmitButton>
                    </ActionForm>
                  ) : null
                }
              >
                <a className="link" href={`/api/files/${file.fileId}`}>
                  {file.label}
                </a>
                <div className="text-sm break-all text-muted">{file.name}</div>
              </ListRow>
            ))}
          </List>
        )}
        {writes && report.id ? (
          <ActionForm action={addReportFileAction} id="file" resetOnDone className="no-print gap-3">
            <Id report={report} />
            <TextInput name="label" label={t('fileLabel')} required />
            <FileInput
              name="file"
              label={t('file')}
              hint={t('fileHint')}
              accept={acceptOf('report')}
              maxBytes={maxFileBytes}
              required
            />
            <SubmitButton variant="outline" className="justify-self-start">
              {t('addFile')}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {writes && !report.id ? <p className="text-sm text-muted">{t('saveFirst')}</p> : null}
      </SheetBody>
    </Sheet>
  )
}

export async function ReturnedNotice({ report }: Props): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  if (report.returnReason === null) return null
  return (
    <Notice tone="due" title={t('returned')}>
      {report.returnReason}
    </Notice>
  )
}
