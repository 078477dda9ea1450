import type { ReactNode } from 'react'
import { Spent } from './spent'
import { fill, type DeskWords } from './stage-words'

export type DeskLine = {
  id: string
  title: string
  speaker: string
  insteadOf: string | null
  school: string
  minutes: number
}

type Props = {
  label: string
  line: DeskLine | null
  empty: string
  since?: Date | null
  now?: Date
  words: Pick<DeskWords, 'spent' | 'beyond' | 'minutes' | 'insteadOf'>
}

/** One line of the programme in large letters. */
export function LineCard({ label, line, empty, since, now, words }: Props): ReactNode {
  return (
    <section className="grid min-w-0 content-start gap-1.5 rounded-m border border-line bg-surface px-4 py-4 md:px-5">
      <h2 className="text-sm font-semibold text-muted">{label}</h2>
      {line ? (
        <>
          <p className="text-lg font-semibold text-pretty">{line.title}</p>
          <p>{[line.speaker, line.school].filter(Boolean).join(' · ')}</p>
          {line.insteadOf ? (
            <p className="text-sm text-muted">{fill(words.insteadOf, { name: line.insteadOf })}</p>
          ) : null}
          {since && now ? (
            <Spent since={since} at={now} minutes={line.minutes} words={words} />
          ) : (
            <p className="text-muted">{fill(words.minutes, { minutes: line.minutes })}</p>
          )}
        </>
      ) : (
        <p className="text-muted">{empty}</p>
      )}
    </section>
  )
}
