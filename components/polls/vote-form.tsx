'use client'

import { useRef, useState, type ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { castVoteAction } from '@/lib/polls/actions'
import { Fields, readChoice, type FieldWords, type Said } from './choice-fields'
import { SaidReview } from './said-review'

export type VoteQuestion = {
  pollId: string
  sha256: string
  form: 'lines' | 'one' | 'up_to' | 'agreement'
  upTo: number
  /** the lines that this seat votes on */
  lines: { position: number; name: string }[]
}

type Words = FieldWords & Record<'review' | 'reviewText' | 'toReview' | 'send' | 'change', string>

type Props = { question: VoteQuestion; words: Words; children?: ReactNode }

/** A vote in two steps: choose, then look over it in full before it is sent for good. */
export function VoteForm({ question, words, children }: Props): ReactNode {
  const fields = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState<Said[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const review = (): void => {
    const form = fields.current?.closest('form')
    const answer = form ? readChoice(question, new FormData(form), words) : words.missing
    if (typeof answer === 'string') return setProblem(answer)
    setProblem(null)
    setSaid(answer.said)
    requestAnimationFrame(() => title.current?.focus())
  }

  return (
    <ActionForm action={castVoteAction} id="vote" draft={false} className="gap-5">
      <input type="hidden" name="pollId" value={question.pollId} />
      <input type="hidden" name="sha256" value={question.sha256} />
      <div ref={fields} className={said ? 'hidden' : 'grid gap-5'}>
        <Fields question={question} words={words} />
        {children}
        {problem ? (
          <Notice tone="late" role="alert">
            {problem}
          </Notice>
        ) : null}
        <Button variant="primary" wide onClick={review}>
          {words.toReview}
        </Button>
      </div>
      {said ? (
        <SaidReview heading={title} title={words.review} said={said} text={words.reviewText}>
          <SubmitButton wide>{words.send}</SubmitButton>
          <Button wide onClick={() => setSaid(null)}>
            {words.change}
          </Button>
        </SaidReview>
      ) : null}
    </ActionForm>
  )
}
