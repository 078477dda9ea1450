import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { answerDatesAction } from '@/lib/seminars/actions'
import type { DateSearchView } from '@/lib/seminars/queries/dates'
import { Suits } from '@/lib/seminars/schema'
import { dayName } from './day-name'

/** How each day suits the own school. */
export function DatesAnswer({ search }: { search: DateSearchView }): ReactNode {
  const t = useTranslations('seminars.dates')
  const locale = useLocale()
  return (
    <Sheet>
      <SheetHeader title={t('own')} />
      <SheetBody>
        <p className="text-muted">{t('own_lead')}</p>
        <ActionForm action={answerDatesAction} id="answer">
          <input type="hidden" name="searchId" value={search.id} />
          {search.options.map((option, index) => (
            <div key={option.id}>
              <input type="hidden" name={`answers.${index}.optionId`} value={option.id} />
              <RadioGroup
                name={`answers.${index}.suits`}
                label={dayName(option, locale, t)}
                required
                inline
                defaultValue={search.own.answers[option.id]}
                options={Object.values(Suits).map((suits) => ({ value: suits, label: t(`suits.${suits}`) }))}
              />
            </div>
          ))}
          <Row>
            <SubmitButton>{t('save_answer')}</SubmitButton>
          </Row>
        </ActionForm>
      </SheetBody>
    </Sheet>
  )
}
