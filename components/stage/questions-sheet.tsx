import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Bilingual } from '@/lib/platform/result'
import { markQuestionAction, writeQuestionAction } from '@/lib/stage/actions'
import type { DayView } from '@/lib/stage/queries/day'
import type { QuestionView } from '@/lib/stage/queries/questions'

type Props = {
  seminarId: string
  day: DayView
  schools: { id: string; short: Bilingual }[]
}

/** The questions from the floor, with who asked them, and the form that takes the next one. */
export function QuestionsSheet({ seminarId, day, schools }: Props): ReactNode {
  const t = useTranslations('stage.questions')
  const questions = day.record?.questions ?? []
  const open = questions.filter((question) => !question.answeredAt).length
  return (
    <Sheet>
      <SheetHeader title={t('title')} aside={t('open', { count: open })} />
      <SheetBody className="gap-5">
        {questions.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
        <ol className="rows">
          {questions.map((question) => (
            <Question key={question.id} question={question} writes={day.verdicts.write.ok} />
          ))}
        </ol>
        {day.verdicts.write.ok ? <QuestionForm seminarId={seminarId} day={day} schools={schools} /> : null}
      </SheetBody>
    </Sheet>
  )
}

function Question({ question, writes }: { question: QuestionView; writes: boolean }): ReactNode {
  const t = useTranslations('stage.questions')
  const locale = useLocale()
  const answered = question.answeredAt !== null
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="font-semibold">
          {question.number}. {[question.asker, question.school?.[locale]].filter(Boolean).join(' · ')}
        </b>
        <Chip tone={answered ? 'done' : 'due'}>{t(answered ? 'answered' : 'unanswered')}</Chip>
      </div>
      <p className="whitespace-pre-line">{question.text}</p>
      {writes ? (
        <ActionForm
          key={String(answered)}
          action={markQuestionAction}
          id={`mark-${question.id}`}
          draft={false}
          className="gap-2 justify-self-start"
        >
          <input type="hidden" name="questionId" value={question.id} />
          <input type="hidden" name="answered" value={answered ? 'no' : 'yes'} />
          <SubmitButton size="s" variant="outline">
            {t(answered ? 'reopen' : 'mark')}
            <span className="sr-only">: {question.number}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  )
}

function QuestionForm({ seminarId, day, schools }: Props): ReactNode {
  const t = useTranslations('stage.questions')
  const locale = useLocale()
  return (
    <ActionForm action={writeQuestionAction} id="question" resetOnDone className="gap-4">
      <input type="hidden" name="seminarId" value={seminarId} />
      <input type="hidden" name="lineId" value={day.present?.id ?? ''} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="asker" label={t('asker')} required maxLength={200} />
        <Select
          name="schoolId"
          label={t('school')}
          placeholder={t('guest')}
          options={schools.map((school) => ({ value: school.id, label: school.short[locale] }))}
        />
      </div>
      <TextArea name="text" label={t('text')} required rows={2} maxLength={2000} />
      <SubmitButton variant="outline" className="justify-self-start">
        {t('write')}
      </SubmitButton>
    </ActionForm>
  )
}
