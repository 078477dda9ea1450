import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { explainSimilarityAction } from '@/lib/papers/actions'
import type { Sharing } from '@/lib/papers/queries/shared'
import { formatDateTime } from '@/lib/platform/i18n/format'

/** What the authors say of the shared passages, kept with the paper; they write it here, the host's people read it. */
export async function ExplanationSheet({ sharing }: { sharing: Sharing }): Promise<ReactNode> {
  const t = await getTranslations('papers.similar')
  const { explanation, explain, paper } = sharing
  return (
    <Sheet>
      <SheetHeader title={t('explanation')} />
      <SheetBody>
        {explanation ? (
          <div className="grid gap-1">
            <p className="wrap-anywhere whitespace-pre-line">{explanation.text}</p>
            <p className="text-sm text-muted">
              {t('explained_by', { name: explanation.by, at: formatDateTime(explanation.at) })}
            </p>
          </div>
        ) : (
          <p className="text-muted">{t('explanation_none')}</p>
        )}
        {explain.ok ? (
          <ActionForm action={explainSimilarityAction} id={`explain-${paper.id}`} key={explanation?.at.getTime() ?? 0}>
            <input type="hidden" name="paperId" value={paper.id} />
            <TextArea
              name="text"
              label={t('explanation_label')}
              hint={t('explanation_hint')}
              rows={5}
              required
              defaultValue={explanation?.text ?? ''}
            />
            <SubmitButton>{t(explanation ? 'explain_again' : 'explain')}</SubmitButton>
          </ActionForm>
        ) : explain.refusal.code === 'papers.not_author' ? null : (
          <RefusedAct wide reason={<Reason refusal={explain.refusal} />}>
            {t('explain')}
          </RefusedAct>
        )}
      </SheetBody>
    </Sheet>
  )
}
