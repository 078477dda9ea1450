import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { MinutesView } from '@/lib/meetings/queries'

/** The minutes as a document, for those who may read them. */
export function MinutesText({ minutes }: { minutes: MinutesView | null }): ReactNode {
  const t = useTranslations('meetings.minutes')
  if (!minutes || minutes.body === null || minutes.body === '')
    return (
      <Sheet>
        <EmptyState title={t('notYet')}>{t('notYetText')}</EmptyState>
      </Sheet>
    )
  return (
    <Sheet>
      <SheetHeader title={t('text')} />
      <SheetBody>
        <div className="document max-w-[46rem] whitespace-pre-wrap">{minutes.body}</div>
        {minutes.conclusions ? (
          <>
            <h3>{t('conclusions')}</h3>
            <div className="document max-w-[46rem] whitespace-pre-wrap">{minutes.conclusions}</div>
          </>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
