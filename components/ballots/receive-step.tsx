'use client'

import { useState, type ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { TextInput } from '@/components/ui/text-input'
import { issueBallotsAction } from '@/lib/ballots/actions'
import { idle } from '@/lib/platform/form-state'
import { fill } from './fill'
import { copiesRoom, voterRoom } from './rooms'
import type { AtDoor } from './use-door'
import type { OwnBallots } from './voter'
import type { VoteWords } from './vote-words'

type Here = AtDoor & { book: NonNullable<AtDoor['book']> }
type Props = { door: string; at: Here; words: VoteWords }
type Doing = { done: number; all: number } | 'asking' | 'keeping' | null
type Problem = { text: string; signIn: boolean }

/** Receiving: keys are made and blinded here, signed by the server, and unblinded here. A second press goes on where it stopped. */
export function ReceiveStep({ door, at, words }: Props): ReactNode {
  const [doing, setDoing] = useState<Doing>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const receive = async (): Promise<void> => {
    setProblem(null)
    const refused = await receiveBallots(door, at, setDoing).catch(() => ({ text: words.restoreLine, signIn: false }))
    setDoing(null)
    setProblem(refused)
  }
  const { received, seats } = at.answer.box
  return (
    <div className="grid gap-5">
      <h1 className="text-xl">{words.receiveTitle}</h1>
      <p className="text-lg">{words.receiveText}</p>
      {problem ? (
        <Notice tone="late" role="alert">
          {problem.text}
          {problem.signIn ? (
            <LinkButton size="s" href={`/sign-in?next=${encodeURIComponent(`/vote/${door}`)}`}>
              {words.signIn}
            </LinkButton>
          ) : null}
        </Notice>
      ) : null}
      <Working doing={doing} words={words} />
      <p className="text-md text-muted">{fill(words.received, { received, seats })}</p>
      <Button variant="primary" wide onClick={() => void receive()} disabled={doing !== null}>
        {at.own ? words.again : words.receive}
      </Button>
      <RestoreForm door={door} keep={at.keep} words={words} />
    </div>
  )
}

function Working({ doing, words }: { doing: Doing; words: VoteWords }): ReactNode {
  if (doing === null) return null
  if (doing === 'asking' || doing === 'keeping')
    return <p role="status">{doing === 'asking' ? words.asking : words.codeMaking}</p>
  return <Progress label={words.receiveTitle} text={fill(words.making, doing)} value={doing.done} max={doing.all} />
}

async function receiveBallots(door: string, at: Here, tell: (doing: Doing) => void): Promise<Problem | null> {
  const [{ askForBallots, takeBallots }, { fileCopy, makeRecoveryCode }] = await Promise.all([
    voterRoom(),
    copiesRoom(),
  ])
  const asked =
    at.own ?? (await askForBallots(at.book, at.answer.box.keyBookSha256, (done, all) => tell({ done, all })))
  // kept before it is sent: if the line breaks, the same request receives the same answer
  at.keep(asked)
  tell('asking')
  const form = new FormData()
  form.set('boxId', asked.box)
  for (const place of asked.places) form.append('blinded[]', place.request.blinded)
  const answer = await issueBallotsAction(idle, form)
  if (answer.status !== 'done' || !answer.handedOut)
    return {
      text: answer.refusal?.text ?? answer.message ?? '',
      signIn: answer.refusal?.code === 'common.signed_out',
    }
  const own = await takeBallots(at.book, asked, JSON.parse(answer.handedOut) as string[])
  const code = makeRecoveryCode()
  at.keep({ ...own, code })
  tell('keeping')
  at.keep({ ...own, code, kept: await fileCopy(door, own, code) })
  return null
}

type RestoreProps = { door: string; keep: (own: OwnBallots) => void; words: VoteWords; open?: boolean }

/** Another device, a lost phone: the code brings the ballots back. */
export function RestoreForm({ door, keep, words, open = false }: RestoreProps): ReactNode {
  const [code, setCode] = useState('')
  const [state, setState] = useState<'idle' | 'asking' | 'none' | 'line'>('idle')
  const restore = async (): Promise<void> => {
    setState('asking')
    try {
      const own = await (await copiesRoom()).bringBack(door, code)
      if (own) keep(own)
      setState(own ? 'idle' : 'none')
    } catch {
      setState('line')
    }
  }
  return (
    <details open={open} className="w-full text-left">
      <summary className="link w-fit cursor-pointer py-2.5">{words.restore}</summary>
      <div className="grid gap-3">
        <TextInput
          name="code"
          label={words.restoreField}
          hint={words.restoreHint}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <p role="status" className="text-md text-late empty:hidden">
          {state === 'none' ? words.restoreNone : state === 'line' ? words.restoreLine : ''}
        </p>
        <Button wide onClick={() => void restore()} disabled={state === 'asking' || code.trim() === ''}>
          {state === 'asking' ? words.restoring : words.restoreSubmit}
        </Button>
      </div>
    </details>
  )
}
