import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { publishProgrammeAction } from '@/lib/seminars/actions'
import type { DraftView, ReleaseView } from '@/lib/seminars/queries/programme'
import { sayChange } from './builder-words'

type Props = { seminarId: string; released: ReleaseView | null; draft: DraftView; locale: Locale }

/** What is different from the version that everybody reads, and the press that releases the next. */
export async function ReleaseSheet({ seminarId, released, draft, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('seminars.builder')
  const { release } = draft.acts
  return (
    <Sheet className="no-print">
      <SheetHeader title={t(released ? 'publish_again' : 'publish')} />
      <SheetBody>
        {draft.changes.length > 0 ? <Changes draft={draft} locale={locale} /> : null}
        <Act verdict={release} label={t(released ? 'publish_again' : 'publish')} wide>
          <ActionForm key={draft.version} action={publishProgrammeAction} draft={false} id="publish" className="gap-3">
            <input type="hidden" name="seminarId" value={seminarId} />
            <input type="hidden" name="version" value={draft.version} />
            <SubmitButton wide variant="outline">
              <Send className="icon" aria-hidden="true" />
              {released ? t('publish_number', { number: released.number + 1 }) : t('publish')}
            </SubmitButton>
            <p className="text-sm text-muted">{t(released ? 'publish_again_note' : 'publish_note')}</p>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

function Changes({ draft, locale }: { draft: DraftView; locale: Locale }): ReactNode {
  const t = useTranslations('seminars.builder')
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{t('differs')}</p>
      <ul className="list-disc pl-4.5">
        {draft.changes.map((change) => (
          <li key={JSON.stringify(change)}>{sayChange(change, messages[locale].seminars.changes)}</li>
        ))}
      </ul>
    </div>
  )
}
