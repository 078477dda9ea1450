'use client'

import type { ReactNode } from 'react'
import { CheckboxGroup, RadioGroup, type Choice as Option } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import type { Choice, Word } from '@/lib/polls/schema'

export type Asked = {
  form: 'lines' | 'one' | 'up_to' | 'agreement'
  upTo: number
  lines: { position: number; name: string }[]
}

export type FieldWords = Record<
  'agree' | 'disagree' | 'blank' | 'chooseNone' | 'yes' | 'no' | 'why' | 'choose' | 'missing' | 'tooMany',
  string
>

/** A line of the review: what was asked, and what was said. */
export type Said = { label: string; word: string }

/** The fields of a question: a word on each line, one line, up to k lines, or yes and no. */
export function Fields({ question, words }: { question: Asked; words: FieldWords }): ReactNode {
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
  const schools: Option[] = lines.map((line) => ({ value: String(line.position), label: line.name }))
  if (form === 'one') return <RadioGroup name="chosen" label={words.choose} required options={schools} />
  if (form === 'up_to') return <CheckboxGroup name="chosen[]" label={words.choose} required options={schools} />
  const options: Option[] = [
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

/** What was chosen, for the review and as a choice, or what is still missing. */
export function readChoice(
  { form, upTo, lines }: Asked,
  data: FormData,
  words: FieldWords,
): { said: Said[]; choice: Choice } | string {
  if (form === 'agreement') {
    const agrees = data.get('agrees')
    if (!agrees) return words.missing
    const word = data.get('word')
    const said = { label: words.choose, word: agrees === 'yes' ? words.yes : words.no }
    const why = typeof word === 'string' ? word.trim() : ''
    const choice = { agrees: agrees === 'yes', word: why }
    return { said: why ? [said, { label: words.why, word: why }] : [said], choice }
  }
  if (form !== 'lines') {
    const chosen = data.getAll(form === 'one' ? 'chosen' : 'chosen[]')
    if (form === 'up_to' && chosen.length > upTo) return words.tooMany
    if (form === 'one' && chosen.length === 0) return words.missing
    const picked = lines.filter((line) => chosen.includes(String(line.position)))
    const word = picked.map((line) => line.name).join('; ') || words.chooseNone
    return { said: [{ label: words.choose, word }], choice: { chosen: picked.map(({ position }) => position) } }
  }
  const said = lines.map((line) => ({ ...line, word: data.get(`lines.p${line.position}`) as Word | null }))
  if (said.some(({ word }) => word === null)) return words.missing
  return {
    said: said.map(({ name, word }) => ({ label: name, word: words[word!] })),
    choice: { lines: Object.fromEntries(said.map(({ position, word }) => [String(position), word!])) },
  }
}
