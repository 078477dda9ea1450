import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { DownloadButton, LinkButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choice'
import { DateInput } from '@/components/ui/date-input'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { numberDraftedAction } from '@/lib/drafting/actions'
import type { DraftedView } from '@/lib/drafting/queries'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { view: DraftedView; pdf: boolean }

/** What is done with a document next: taken away, numbered, signed in its register. */
export async function IssueSheet({ view, pdf }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const register = await getTranslations('documents.acts')
  const { document, changes } = view
  const { id, bookId, state, nextSymbol, lastDate, today } = document
  const files = `/api/drafting/${id}`
  const signs = state === 'numbered' && document.may.sign.ok
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('acts')} />
      <SheetBody>
        {state === 'draft' ? (
          <Act wide verdict={view.mayNumber} label={t('number')}>
            <p>{t('numberText', { symbol: nextSymbol ?? '' })}</p>
            <ActionForm key={view.dataKey} action={numberDraftedAction} id="number" draft={false} className="gap-4">
              <input type="hidden" name="documentId" value={id} />
              <DateInput
                name="date"
                label={t('numberDate')}
                required
                defaultValue={today}
                {...(lastDate && { hint: register('numberDateHint', { last: formatDay(lastDate) }) })}
              />
              {changes.length > 0 ? <Checkbox name="asItStands" label={t('asItStands')} /> : null}
              <SubmitButton wide>{t('number')}</SubmitButton>
            </ActionForm>
          </Act>
        ) : (
          <LinkButton variant={signs ? 'primary' : 'outline'} wide href={`/registers/${bookId}/documents/${id}`}>
            {t(signs ? 'toSign' : 'toRegister')}
          </LinkButton>
        )}
        {view.layout ? (
          <>
            <DownloadButton wide href={`${files}/word`}>
              {t('word')}
            </DownloadButton>
            {pdf ? (
              <DownloadButton wide href={`${files}/pdf`}>
                {t('pdf')}
              </DownloadButton>
            ) : (
              <p className="text-sm text-muted">{t('noPdf')}</p>
            )}
          </>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
