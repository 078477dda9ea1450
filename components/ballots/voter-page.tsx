'use client'

import { Clock, Lock, TriangleAlert } from 'lucide-react'
import { useSyncExternalStore, type ReactNode } from 'react'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { DoorAnswer } from './door'
import { ReceiveStep, RestoreForm } from './receive-step'
import { CodeStep } from './code-step'
import { VoteStep } from './vote-step'
import { Say } from './say'
import { useDoor } from './use-door'
import type { VoteWords } from './vote-words'

type Props = { door: string; first: DoorAnswer; words: VoteWords; locale: Locale }

const never = (): (() => void) => () => undefined

/** The voter's page: receive, vote, sealed. It lives on this device and asks for no session but to receive. */
export function VoterPage(props: Props): ReactNode {
  const able = useSyncExternalStore(
    never,
    () => globalThis.crypto?.subtle !== undefined,
    () => true,
  )
  const { words } = props
  if (!able) return <Say icon={TriangleAlert} title={words.noCrypto} text={words.noCryptoText} alert />
  return <Steps {...props} />
}

function Steps({ door, first, words, locale }: Props): ReactNode {
  const at = useDoor(door, first)
  if (!at) return <Say icon={Clock} title={words.title} text="…" />
  const { answer, book, own } = at
  if (!book) return <Say icon={TriangleAlert} title={words.badBook} text={words.badBookText} alert />
  const received = own?.places.every((place) => place.credential !== null) ?? false
  if (own && received && own.code !== null) return <CodeStep door={door} own={own} keep={at.keep} words={words} />
  if (own && received) return <VoteStep door={door} at={{ ...at, book, own }} words={words} locale={locale} />
  if (answer.box.state === 'collecting') return <ReceiveStep door={door} at={{ ...at, book }} words={words} />
  if (answer.box.state === 'sealed') return <Say icon={Clock} title={words.sealedTitle} text={words.sealedText} />
  return (
    <Say icon={Lock} title={words.lateTitle} text={words.lateText}>
      <RestoreForm door={door} keep={at.keep} words={words} open />
    </Say>
  )
}
