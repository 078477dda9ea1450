'use client'

import type { ReactNode } from 'react'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { DoorCode } from './door-code'
import { fill } from './fill'
import { ScreenCounted, ScreenVoting } from './screen-question'
import { useScreen, type ScreenAnswer } from './use-screen'
import type { ScreenWords } from './vote-words'

type Props = {
  door: string
  first: ScreenAnswer
  code: DoorCode
  site: string
  words: ScreenWords
  locale: Locale
  children: ReactNode
}

/** The wall of the hall, in large type: which phase it is, how far it is, and never whose ballot lies in the box. */
export function BallotScreen({ door, first, code, site, words, locale, children }: Props): ReactNode {
  const { screen, lost } = useScreen(door, first)
  const { question } = screen
  return (
    <div className="fixed inset-0 z-50 flex flex-col gap-6 overflow-auto bg-paper px-6 py-6 md:px-16 md:py-10">
      <header className="grid gap-1">
        <p className="text-xl text-pretty text-muted">{screen.meeting}</p>
        <div role="status">
          <h1 className="text-[clamp(1.75rem,4vw,3.5rem)] leading-tight font-semibold text-pretty">
            {phaseOf(screen, words)}
          </h1>
        </div>
      </header>
      <section className="grid flex-1 content-center gap-6">
        {screen.schools ? <HandingOut screen={screen} code={code} words={words} locale={locale} /> : null}
        {question?.lines ? <ScreenCounted question={question} words={words} locale={locale} /> : null}
        {question && !question.lines ? (
          <ScreenVoting screen={screen} question={question} code={code} words={words} locale={locale} />
        ) : null}
      </section>
      <footer className="grid gap-3 border-t border-line pt-5 text-lg">
        <Hashes screen={screen} words={words} />
        {question?.lines ? <p>{fill(words.check, { address: `${site}/verify` })}</p> : null}
        <div className="flex flex-wrap items-center justify-between gap-4 text-sm no-print">
          <p role="status" className={lost ? 'text-late' : 'text-muted'}>
            {lost ? words.lost : words.live}
          </p>
          {children}
        </div>
      </footer>
    </div>
  )
}

const phases = { frozen: 'frozen', open: 'voting', closed: 'closed', counted: 'counted' } as const

function phaseOf({ state, question }: ScreenAnswer, words: ScreenWords): string {
  const stands = question?.stands
  return stands !== undefined && stands in phases ? words[phases[stands as keyof typeof phases]] : words[state]
}

type PartProps = { screen: ScreenAnswer; code: DoorCode; words: ScreenWords; locale: Locale }

function HandingOut({ screen, code, words, locale }: PartProps): ReactNode {
  const { electronic, paper } = screen.ways
  return (
    <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-5">
        <p className="text-[clamp(1.25rem,2.5vw,2.25rem)]">
          {fill(words.received, { received: electronic + paper, seats: screen.seats })}
        </p>
        <ul className="grid gap-x-8 gap-y-3 text-[clamp(1.1rem,1.7vw,1.6rem)] md:grid-cols-2">
          {screen.schools?.map(({ name, received }) => (
            <li key={name.vi} className="flex items-start gap-3">
              <Icon of={received ? CircleCheck : CircleDashed} className={received ? 'text-done' : 'text-muted'} />
              <span>
                {name[locale]} <span className="text-muted">– {received ? words.has : words.hasNot}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid max-w-sm justify-items-center gap-3 text-center">
        {/* eslint-disable-next-line @next/next/no-img-element */}
        <img src={code.picture} alt={words.scan} width={320} height={320} className="rounded-s bg-white" />
        <p className="text-lg">{words.scan}</p>
        <code className="text-md break-all">{code.address}</code>
      </div>
    </div>
  )
}

/** Enough of each hash to compare it by eye with a phone or with the minutes. */
function Hashes({ screen, words }: { screen: ScreenAnswer; words: ScreenWords }): ReactNode {
  const { keyBookSha256, question } = screen
  const hashes = [
    [words.book, keyBookSha256],
    [words.manifest, question?.manifestSha256],
    [words.head, question?.head],
  ] as const
  if (hashes.every(([, hash]) => !hash)) return null
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2">
      {hashes.map(([label, hash]) =>
        hash ? (
          <div key={label} className="flex flex-wrap items-baseline gap-3">
            <dt className="text-muted">{label}</dt>
            <dd>
              <code>{hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}</code>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
