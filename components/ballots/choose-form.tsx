'use client'

import { useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Fields, readChoice, type Said } from '@/components/polls/choice-fields'
import { SaidReview } from '@/components/polls/said-review'
import type { Locale } from '@/lib/platform/i18n/routing'
import { marksOf } from '@/lib/polls/rules/marks'
import type { Question } from './door'
import { fill } from './fill'
import type { VoteWords } from './vote-words'

type Props = {
  question: Question
  words: VoteWords
  locale: Locale
  onSeal: (marks: string) => void
}

/** Choosing in full sentences, and looking over it before it is sealed. */
export function ChooseForm({ question, words, locale, onSeal }: Props): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<{ said: Said[]; marks: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { ballot } = words
  const lines = question.lines.map(({ position, name }) => ({ position, name: name[locale] }))
  const asked = { form: question.form, upTo: question.upTo, lines }
  const fieldWords = {
    ...ballot,
    tooMany: fill(ballot.tooMany, { most: question.upTo }),
    choose: question.form === 'one' ? ballot.chooseOne : fill(ballot.chooseUpTo, { most: question.upTo }),
  }
  const review = (): void => {
    const read = form.current ? readChoice(asked, new FormData(form.current), fieldWords) : fieldWords.missing
    if (typeof read === 'string') return setProblem(read)
    setProblem(null)
    const positions = lines.map(({ position }) => position)
    setChosen({ said: read.said, marks: marksOf({ ...question, positions }, read.choice) })
    requestAnimationFrame(() => title.current?.focus())
  }
  return (
    <div className="grid gap-5">
      <h1 className="text-xl">{question.title[locale]}</h1>
      <form
        ref={form}
        className={chosen ? 'hidden' : 'grid gap-5'}
        onSubmit={(event) => {
          event.preventDefault()
          review()
        }}
      >
        <Fields question={asked} words={fieldWords} />
        {problem ? (
          <Notice tone="late" role="alert">
            {problem}
          </Notice>
        ) : null}
        <p className="text-md text-muted">{words.replaceHint}</p>
        <Button variant="primary" wide type="submit">
          {words.toReview}
        </Button>
      </form>
      {chosen ? (
        <SaidReview heading={title} title={words.reviewTitle} said={chosen.said} text={words.reviewText}>
          <Button variant="primary" wide onClick={() => onSeal(chosen.marks)}>
            {words.seal}
          </Button>
          <Button wide onClick={() => setChosen(null)}>
            {words.change}
          </Button>
        </SaidReview>
      ) : null}
    </div>
  )
}
