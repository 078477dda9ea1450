'use client'

import { useRef, useState, type ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, RadioGroup, type Choice } from '@/components/ui/choice'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { castVoteAction } from '@/lib/polls/actions'

export type VoteQuestion = {
  pollId: string
  sha256: string
  form: 'lines' | 'one' | 'up_to' | 'agreement'
  upTo: number
  /** the lines that this seat votes on */
  lines: { position: number; name: string }[]
}

type Words = Record<'agree' | 'disagree' | 'blank' | 'chooseNone' | 'yes' | 'no' | 'why', string> &
  Record<'choose' | 'review' | 'reviewText' | 'toReview' | 'send' | 'change' | 'missing' | 'tooMany', string>

type Props = { question: VoteQuestion; words: Words; children?: ReactNode }

type Said = { label: string; word: string }

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
    setSaid(answer)
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
        <div className="grid gap-4">
          <h2 ref={title} tabIndex={-1}>
            {words.review}
          </h2>
          <ul className="grid gap-2">
            {said.map(({ label, word }) => (
              <li key={label} className="grid gap-0.5 border-b border-line pb-2">
                <span>{label}</span>
                <b className="text-lg">{word}</b>
              </li>
            ))}
          </ul>
          <p className="text-md text-muted">{words.reviewText}</p>
          <SubmitButton wide>{words.send}</SubmitButton>
          <Button wide onClick={() => setSaid(null)}>
            {words.change}
          </Button>
        </div>
      ) : null}
    </ActionForm>
  )
}

function Fields({ question, words }: { question: VoteQuestion; words: Words }): ReactNode {
  const { form, lines } = question
  if (form === 'agreement')
    return (
      <>
        <RadioGroup
          name="agrees"
          label={words.choose}
          required
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
        <TextArea name="word" label={words.why} rows={3} />
      </>
    )
  const schools: Choice[] = lines.map((line) => ({ value: String(line.position), label: line.name }))
  if (form === 'one') return <RadioGroup name="chosen" label={words.choose} required options={schools} />
  if (form === 'up_to') return <CheckboxGroup name="chosen[]" label={words.choose} required options={schools} />
  const options: Choice[] = [
    { value: 'agree', label: words.agree },
    { value: 'disagree', label: words.disagree },
    { value: 'blank', label: words.blank },
  ]
  return (
    <div className="grid gap-5">
      {lines.map((line) => (
        <RadioGroup
          key={line.position}
          name={`lines.p${line.position}`}
          label={line.name}
          required
          options={options}
          inline
        />
      ))}
    </div>
  )
}

/** What was chosen, line by line, or what is still missing. */
function readChoice({ form, upTo, lines }: VoteQuestion, data: FormData, words: Words): Said[] | string {
  if (form === 'agreement') {
    const agrees = data.get('agrees')
    if (!agrees) return words.missing
    const word = data.get('word')
    const said = { label: words.choose, word: agrees === 'yes' ? words.yes : words.no }
    return typeof word === 'string' && word.trim() ? [said, { label: words.why, word }] : [said]
  }
  if (form !== 'lines') {
    const chosen = data.getAll(form === 'one' ? 'chosen' : 'chosen[]')
    if (form === 'up_to' && chosen.length > upTo) return words.tooMany
    if (form === 'one' && chosen.length === 0) return words.missing
    const names = lines.filter((line) => chosen.includes(String(line.position))).map((line) => line.name)
    return [{ label: words.choose, word: names.join('; ') || words.chooseNone }]
  }
  const said = lines.map((line) => ({ label: line.name, word: data.get(`lines.p${line.position}`) }))
  if (said.some(({ word }) => word === null)) return words.missing
  return said.map(({ label, word }) => ({ label, word: words[word as 'agree' | 'disagree' | 'blank'] }))
}
