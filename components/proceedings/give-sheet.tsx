import { Award, Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choice'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { issueCertificatesAction } from '@/lib/proceedings/actions'
import type { CertificatesView } from '@/lib/proceedings/queries/certificates'

type Props = { seminarId: string; view: CertificatesView; sheets: string }

const kinds = ['presentation', 'attendance'] as const

/** The press that gives certificates, and those that were given, to be printed. */
export async function GiveSheet({ seminarId, view, sheets }: Props): Promise<ReactNode> {
  const t = await getTranslations('proceedings.certificates')
  const open = kinds.filter((kind) => view[kind].issue.ok)
  const refused = view.presentation.issue.ok ? view.attendance.issue : view.presentation.issue
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('give_title')} />
      <SheetBody>
        {open.length > 0 ? (
          <ActionForm action={issueCertificatesAction} id="give">
            <input type="hidden" name="seminarId" value={seminarId} />
            <RadioGroup
              name="kind"
              label={t('kind')}
              required
              defaultValue={open[0]}
              options={open.map((value) => ({ value, label: t(value) }))}
            />
            <TextInput name="place" label={t('place')} required defaultValue={view.defaults.place} />
            <TextInput name="post" label={t('post')} required defaultValue={view.defaults.post} />
            <TextInput name="signer" label={t('signer')} required defaultValue={view.defaults.signer} />
            <SubmitButton wide>
              <Award className="icon" aria-hidden="true" />
              {t('issue')}
            </SubmitButton>
            <p className="text-sm text-muted">{t('issue_note')}</p>
          </ActionForm>
        ) : null}
        {refused.ok ? null : (
          <RefusedAct wide reason={<Reason refusal={refused.refusal} />}>
            {open.length > 0 ? t(view.presentation.issue.ok ? 'attendance' : 'presentation') : t('issue')}
          </RefusedAct>
        )}
        {kinds
          .filter((kind) => view[kind].given > 0)
          .map((kind) => (
            <DownloadButton key={kind} wide href={`${sheets}?kind=${kind}`}>
              <Download className="icon" aria-hidden="true" />
              {t(`download_${kind}`)}
            </DownloadButton>
          ))}
      </SheetBody>
    </Sheet>
  )
}
