'use client'

import { useMemo, type ReactNode } from 'react'
import { useFieldNow } from '@/components/stage/use-field-now'
import { Chip } from '@/components/ui/chip'
import { Progress } from '@/components/ui/progress'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'

import type { DoorCode } from './door-code'
import { fill } from './fill'
import type { ScreenAnswer } from './use-screen'
import type { ScreenWords } from './vote-words'

type Question = NonNullable<ScreenAnswer['question']>
type Props = { question: Question; words: ScreenWords; locale: Locale }

function Title({ question, words, locale }: Props): ReactNode {
  return (
    <div className="grid gap-1">
      <p className="text-[clamp(1.5rem,3.5vw,3.25rem)] leading-tight font-semibold text-pretty">
        {question.title[locale]}
      </p>
      {question.round > 1 ? <p className="text-xl text-muted">{fill(words.round, { round: question.round })}</p> : null}
    </div>
  )
}

/** Before the count: how many ballots lie in the box and until when at the latest; nothing else may be told. */
export function ScreenVoting({ screen, code, ...props }: Props & { screen: ScreenAnswer; code: DoorCode }): ReactNode {
  const { question, words } = props
  const { electronic, paper } = screen.ways
  const large = 'text-[clamp(1.25rem,2.5vw,2.25rem)]'
  return (
    <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-6">
        <Title {...props} />
        {question.stands === 'frozen' ? null : (
          <Progress
            className={large}
            label={fill(words.inBox, { inBox: question.inBox, received: electronic })}
            text={`${question.inBox}/${electronic}`}
            value={question.inBox}
            max={electronic}
          />
        )}
        {paper > 0 ? <p className="text-xl text-muted">{fill(words.paper, { count: paper })}</p> : null}
        {question.stands === 'open' && question.closesAt ? (
          <Left {...props} at={screen.now} closesAt={question.closesAt} className={large} />
        ) : null}
        {question.stands === 'closed' ? (
          <p className={large}>{question.keys < 2 ? fill(words.keys, { given: question.keys }) : words.tellers}</p>
        ) : null}
      </div>
      {question.stands === 'open' ? (
        // eslint-disable-next-line @next/next/no-img-element
        <img src={code.picture} alt={words.scan} width={220} height={220} className="rounded-s bg-white" />
      ) : null}
    </div>
  )
}

function Left({
  at,
  closesAt,
  words,
  locale,
  className,
}: Omit<Props, 'question'> & { at: string; closesAt: string; className: string }): ReactNode {
  const begun = useMemo(() => new Date(at), [at])
  const until = new Date(closesAt)
  const seconds = Math.floor((until.getTime() - useFieldNow(begun).getTime()) / 1000)
  const two = (count: number): string => String(count).padStart(2, '0')
  const time = [Math.floor(seconds / 3600), two(Math.floor(seconds / 60) % 60), two(seconds % 60)]
  return (
    <p className={className} suppressHydrationWarning>
      {seconds <= 0
        ? words.over
        : fill(words.left, { at: formatDeadline(until, locale), time: (time[0] ? time : time.slice(1)).join(':') })}
    </p>
  )
}

/** The result: what was needed and what was got, school by school. */
export function ScreenCounted(props: Props): ReactNode {
  const { question, words, locale } = props
  const lines = question.lines ?? []
  return (
    <div className="grid gap-6">
      <Title {...props} />
      {lines.some(({ elected }) => elected) ? null : <p className="text-2xl font-semibold">{words.none}</p>}
      <div className="grid gap-5 text-[clamp(1.1rem,1.9vw,1.75rem)]">
        {lines.map(({ name, yes, needed, base, elected, tied }) => (
          <Progress
            key={name.vi}
            label={
              <span className="inline-flex flex-wrap items-center gap-3">
                <span className={elected ? 'font-semibold' : undefined}>{name[locale]}</span>
                {elected ? <Chip tone="done">{words.elected}</Chip> : null}
                {tied ? <Chip tone="due">{words.tied}</Chip> : null}
              </span>
            }
            text={fill(words.needs, { needed, base, yes })}
            value={yes}
            max={base}
            tone={elected ? 'done' : 'accent'}
          />
        ))}
      </div>
    </div>
  )
}
