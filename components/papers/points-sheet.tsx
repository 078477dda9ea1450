import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Tick } from '@/components/ui/tick'
import { answerPointAction } from '@/lib/papers/actions'
import type { PaperView, PointView } from '@/lib/papers/queries/paper'
import type { Locale } from '@/lib/platform/i18n/routing'

type Props = { paper: PaperView; locale: Locale; children?: ReactNode }

/** What the host asks to be changed; the author ticks each point off, or says why not. */
export async function PointsSheet({ paper, children }: Props): Promise<ReactNode> {
  const t = await getTranslations('papers.page')
  const done = paper.points.filter((point) => point.state !== 'open').length
  return (
    <Sheet>
      <SheetHeader
        title={t('points_title', { count: paper.points.length })}
        aside={t('points_done', { done, count: paper.points.length })}
      />
      <SheetBody className="gap-5">
        <ul className="rows">
          {paper.points.map((point) => (
            <Point key={point.id} point={point} mayAnswer={paper.acts.answer.ok} t={t} />
          ))}
        </ul>
        {paper.acts.answer.ok && done < paper.points.length ? (
          <p className="text-sm text-muted">{t('points_help')}</p>
        ) : null}
        {paper.earlierPoints > 0 ? (
          <p className="text-sm text-muted">{t('points_more', { count: paper.earlierPoints })}</p>
        ) : null}
        {children}
      </SheetBody>
    </Sheet>
  )
}

type PointProps = {
  point: PointView
  mayAnswer: boolean
  t: Awaited<ReturnType<typeof getTranslations<'papers.page'>>>
}

function Point({ point, mayAnswer, t }: PointProps): ReactNode {
  const mark = (to: 'done' | 'open', label: string): ReactNode => (
    <ActionForm action={answerPointAction} draft={false} id={`${to}-${point.id}`} className="gap-2">
      <input type="hidden" name="pointId" value={point.id} />
      <input type="hidden" name="mark" value={to} />
      <SubmitButton variant={to === 'done' ? 'outline' : 'quiet'} size="s">
        {label}
        <span className="sr-only">: {point.text}</span>
      </SubmitButton>
    </ActionForm>
  )
  return (
    <li className="flex items-start gap-3">
      <span className={mayAnswer ? 'pt-1.5' : undefined}>
        <Tick state={point.state === 'open' ? 'open' : 'done'} />
      </span>
      <div className="grid min-w-0 flex-1 gap-1.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 flex-[1_1_16rem]">{point.text}</span>
          {mayAnswer
            ? mark(point.state === 'open' ? 'done' : 'open', t(point.state === 'open' ? 'point_tick' : 'point_untick'))
            : null}
        </div>
        {point.state === 'answered' ? (
          <p className="text-sm text-muted">{t('point_answered', { answer: point.answer })}</p>
        ) : null}
        {mayAnswer && point.state === 'open' ? (
          <details className="text-sm">
            <summary className="link w-fit cursor-pointer py-1">{t('point_answer')}</summary>
            <ActionForm action={answerPointAction} id={`why-${point.id}`} className="mt-2 gap-2.5">
              <input type="hidden" name="pointId" value={point.id} />
              <input type="hidden" name="mark" value="answered" />
              <TextInput
                name="answer"
                label={t('point_answer_label', { text: point.text })}
                required
                maxLength={1000}
              />
              <SubmitButton variant="outline" size="s" className="justify-self-start">
                {t('point_keep')}
              </SubmitButton>
            </ActionForm>
          </details>
        ) : null}
      </div>
    </li>
  )
}
