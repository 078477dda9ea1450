import { BookOpen, FileText, FileType } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { publishProceedingsAction } from '@/lib/proceedings/actions'
import type { BookFiles, RunView } from '@/lib/proceedings/queries/proceedings'

type Props = { run: RunView; hasPublished: boolean }

/** The latest book that was made, with its two files, and the press that publishes it. */
export async function BookSheet({ run, hasPublished }: Props): Promise<ReactNode> {
  const t = await getTranslations('proceedings.book')
  const { publish } = run.verdicts
  if (!run.files) return null
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={run.isPublished ? <Chip tone="done">{t('is_published')}</Chip> : null} />
      <SheetBody>
        <p className="text-md text-muted">
          {t('made', { when: formatDateTime(run.files.madeAt), pages: run.files.pages })}
        </p>
        <Files files={run.files} />
        {run.isPublished ? null : (
          <Act verdict={publish} label={t('publish')} wide>
            <ActionForm action={publishProceedingsAction} id="publish" draft={false} className="gap-3">
              <input type="hidden" name="runId" value={run.id} />
              <SubmitButton wide>
                <BookOpen className="icon" aria-hidden="true" />
                {t(hasPublished ? 'publish_again' : 'publish')}
              </SubmitButton>
              <p className="text-sm text-muted">{t('publish_note')}</p>
            </ActionForm>
          </Act>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** The book that everybody of the year may take. */
export function PublishedSheet({ files, at }: { files: BookFiles; at: Date }): ReactNode {
  const t = useTranslations('proceedings.book')
  return (
    <Sheet>
      <SheetHeader title={t('published')} />
      <SheetBody>
        <p className="text-md text-muted">{t('published_at', { when: formatDateTime(at), pages: files.pages })}</p>
        <Files files={files} />
      </SheetBody>
    </Sheet>
  )
}

export function NoBook({ ofHost }: { ofHost: boolean }): ReactNode {
  const t = useTranslations('proceedings.book')
  return (
    <Sheet>
      <EmptyState icon={BookOpen} title={t('none')}>
        {t(ofHost ? 'none_host' : 'none_others')}
      </EmptyState>
    </Sheet>
  )
}

function Files({ files }: { files: BookFiles }): ReactNode {
  const t = useTranslations('proceedings.book')
  const size = (bytes: number): string => t('size', { megabytes: Math.max(0.1, Math.round(bytes / 100_000) / 10) })
  return (
    <div className="grid gap-2.5">
      <DownloadButton wide href={`/api/files/${files.pdf.id}`}>
        <FileText className="icon" aria-hidden="true" />
        {t('pdf')} <span className="text-sm text-muted">{size(files.pdf.size)}</span>
      </DownloadButton>
      <DownloadButton wide href={`/api/files/${files.word.id}`}>
        <FileType className="icon" aria-hidden="true" />
        {t('word')} <span className="text-sm text-muted">{size(files.word.size)}</span>
      </DownloadButton>
    </div>
  )
}
