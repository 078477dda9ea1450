'use client'

import { Clock, Lock, Mail } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { ChooseForm } from './choose-form'
import type { Question } from './door'
import { fill } from './fill'
import { drop } from './own-store'
import type { AtDoor } from './use-door'
import { voterRoom } from './rooms'
import type { OwnBallots, Place } from './voter'
import type { VoteWords } from './vote-words'
import { Say } from './say'

type Here = AtDoor & { book: NonNullable<AtDoor['book']>; own: OwnBallots }
type Props = { door: string; at: Here; words: VoteWords; locale: Locale }

/** The question that is open now, or that was last; otherwise the wait for the chair. */
export function VoteStep(props: Props): ReactNode {
  const { at, words } = props
  const open =
    at.questions.find(({ stands }) => stands === 'open') ?? at.questions.findLast(({ stands }) => stands !== 'frozen')
  const place = open && at.own.places.find(({ slot }) => slot === open.slot)
  if (!open || !place) return <Say icon={Clock} title={words.waitTitle} text={words.waitText} />
  return <OneQuestion key={open.pollId} {...props} question={open} place={place} />
}

type OneProps = Props & { question: Question; place: Place }

function OneQuestion(props: OneProps): ReactNode {
  const { door, at, words, locale, question, place } = props
  const { book, own, keep } = at
  const [state, setState] = useState<'choosing' | 'sealing' | 'sent' | 'refused'>(place.cast ? 'sent' : 'choosing')
  const put = (cast: Place['cast']): void =>
    keep({ ...own, places: own.places.map((one) => (one.slot === place.slot ? { ...one, cast } : one)) })
  const seal = async (marks: string, above = place.cast?.ballot.counter ?? 0): Promise<void> => {
    setState('sealing')
    const counter = above + 1
    const room = await voterRoom().catch(() => null)
    if (!room) return setState('choosing')
    const ballot = await room.sealMarks(book, place, question.manifestSha256, marks, counter)
    // kept before it is sent: a closed tab sends it when it is opened again
    put({ ballot, marks, lies: false })
    setState('sent')
  }
  useSending({ door, question, place, put, refuse: () => setState('refused'), again: seal })
  const title = question.title[locale]
  if (state === 'refused') return <Say icon={Lock} title={words.refusedTitle} text={words.refusedText} alert />
  if (question.stands !== 'open') return <Over {...props} />
  if (state === 'choosing')
    return <ChooseForm question={question} words={words} locale={locale} onSeal={(marks) => void seal(marks)} />
  if (state === 'sealing' || !place.cast?.lies)
    return <Say icon={Mail} title={words.sealing} text={state === 'sealing' ? words.sealingText : words.sending} />
  return (
    <div role="status" className="grid justify-items-center gap-4 py-4 text-center">
      <p className="text-md text-muted">{title}</p>
      <Icon of={Mail} size="l" className="text-accent" />
      <h1 className="text-xl">{words.liesTitle}</h1>
      <p className="text-lg">{words.liesText}</p>
      <p className="text-md text-muted">{words.liesNobody}</p>
      <p className="text-md text-muted">
        {fill(words.inBox, { inBox: question.inBox, received: question.received })}
        <br />
        {question.closesAt ? fill(words.closes, { at: formatDeadline(new Date(question.closesAt), locale) }) : ''}
      </p>
      <Button wide onClick={() => setState('choosing')}>
        {words.replace}
      </Button>
    </div>
  )
}

function Over({ question, place, words }: OneProps): ReactNode {
  const missed = place.cast !== null && !place.cast.lies
  if (question.stands !== 'counted')
    return <Say icon={Lock} title={words.closedTitle} text={missed ? words.closedMissed : words.closedText} />
  return (
    <Say icon={Lock} title={words.countedTitle} text={question.title.vi}>
      <LinkButton wide href={`/verify?poll=${question.pollId}`}>
        {words.verify}
      </LinkButton>
    </Say>
  )
}

type Sending = {
  door: string
  question: Question
  place: Place
  put: (cast: Place['cast']) => void
  refuse: () => void
  again: (marks: string, above: number) => Promise<void>
}

/** Sends what is sealed after a random while, and again every few seconds until the box says that it lies there. */
function useSending({ door, question, place, put, refuse, again }: Sending): void {
  const { cast, slot } = place
  const waits = cast !== null && !cast.lies && question.stands === 'open'
  const signature = cast?.ballot.signature
  useEffect(() => {
    if (!waits || !cast) return undefined
    let over = false
    let timer: ReturnType<typeof setTimeout>
    const send = async (): Promise<void> => {
      const answer = await drop(door, slot, cast.ballot)
      if (over) return
      if (answer === 'lies') put({ ...cast, lies: true })
      else if (answer === 'refused') refuse()
      // this voter has voted from another device: the ballot is sealed anew, above that one
      else if (answer === 'older') await again(cast.marks, cast.ballot.counter * 2)
      else timer = setTimeout(() => void send(), 3000)
    }
    const wait = 1500 + (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) / 16
    timer = setTimeout(() => void send(), wait)
    return () => {
      over = true
      clearTimeout(timer)
    }
    // one ballot is sent once: another one has another signature
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waits, signature, door, slot])
}
