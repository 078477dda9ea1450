import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { startFromPaperAction } from '@/lib/practices/actions'

type Props = { paperId: string; practice: { practiceId: string | null; mayStart: boolean } }

/** From a paper to its card: one press begins it, the title and the abstract stand there already. */
export async function PaperPractice({ paperId, practice }: Props): Promise<ReactNode> {
  const t = await getTranslations('practices.paper')
  if (practice.practiceId)
    return (
      <div className="no-print">
        <LinkButton href={`/practices/${practice.practiceId}`}>{t('open')}</LinkButton>
      </div>
    )
  if (!practice.mayStart) return null
  return (
    <ActionForm action={startFromPaperAction} draft={false} id="practice" className="gap-2 no-print">
      <input type="hidden" name="paperId" value={paperId} />
      <input type="hidden" name="practiceId" value={crypto.randomUUID()} />
      <div>
        <SubmitButton variant="outline">{t('start')}</SubmitButton>
      </div>
      <p className="text-sm text-muted">{t('note')}</p>
    </ActionForm>
  )
}
