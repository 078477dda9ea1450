'use client'

import { CircleCheck, Info } from 'lucide-react'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { folded } from './papers-table'

type Props = {
  label: string
  start: string
  /** the titles of the others, each with its school */
  titles: [title: string, school: string][]
  words: { similar: string; none: string }
}

/** A title, which tells while it is typed whether a school has registered a similar one. */
export function TitleField({ label, start, titles, words }: Props): ReactNode {
  const [title, setTitle] = useState(start)
  const similar = similarTitles(useDeferredValue(title), titles)
  const after =
    title.trim().length < 8 ? undefined : similar.length === 0 ? (
      <span className="text-muted">
        <CircleCheck className="icon-s" aria-hidden="true" /> {words.none}
      </span>
    ) : (
      <span className="text-due">
        <Info className="icon-s" aria-hidden="true" /> {words.similar}{' '}
        {similar.map(([other, school]) => `“${other}” (${school})`).join('; ')}
      </span>
    )
  return (
    <TextInput
      name="title"
      label={label}
      required
      maxLength={300}
      defaultValue={start}
      after={after}
      onInput={(event) => setTitle(event.currentTarget.value)}
    />
  )
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    folded(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  )

/** Titles that share at least four fifths of the shorter one's words. */
function similarTitles(title: string, titles: Props['titles']): Props['titles'] {
  const own = wordsOf(title)
  if (own.size < 3) return []
  return titles
    .filter(([other]) => {
      const theirs = wordsOf(other)
      const shared = [...own].filter((word) => theirs.has(word)).length
      return shared * 5 >= Math.min(own.size, theirs.size) * 4
    })
    .slice(0, 3)
}
