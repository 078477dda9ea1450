'use client'

import { CircleCheck, CircleX } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { FileInput } from '@/components/ui/file-input'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { Counted } from './count-again'
import type { VerifyWords } from './vote-words'
import { stepOf, verdictOf, whyOf } from './why'

type Props = { poll: string | null; words: VerifyWords }
type State = { kind: 'idle' | 'checking' | 'not_there' | 'no_crypto' } | Counted

// the verifier is twice as heavy as the page: fetched when there is a record to check
async function countAgain(text: string): Promise<State> {
  // an old browser, or an address without https
  if (!isSecureContext || !('subtle' in crypto)) return { kind: 'no_crypto' }
  return (await import('./count-again')).countAgain(text)
}

/** The record of a poll, where this reader may have it. */
async function checkPoll(poll: string): Promise<State> {
  const answer = await fetch(`/api/polls/${poll}/record`).catch(() => null)
  return answer?.ok ? countAgain(await answer.text()) : { kind: 'not_there' }
}

/** Counts a poll again in the browser: the record of a poll, or a file that somebody brought. */
export function VerifyForm({ poll, words }: Props): ReactNode {
  const [state, setState] = useState<State>({ kind: poll ? 'checking' : 'idle' })
  useEffect(() => {
    if (poll) void checkPoll(poll).then(setState)
  }, [poll])
  const check = async (text: string): Promise<void> => {
    setState({ kind: 'checking' })
    setState(await countAgain(text))
  }
  return (
    <div className="grid gap-5">
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const file = new FormData(event.currentTarget).get('record')
          if (file instanceof File && file.size > 0) void file.text().then(check)
        }}
      >
        <FileInput name="record" label={words.file} accept=".json,application/json" />
        <div>
          <Button type="submit">{words.submit}</Button>
        </div>
      </form>
      <div role="status">
        {state.kind === 'checking' ? <p>{words.checking}</p> : null}
        {state.kind === 'not_there' ? <Notice tone="late">{words.notThere}</Notice> : null}
        {state.kind === 'no_crypto' ? <Notice tone="late">{words.noCrypto}</Notice> : null}
        {state.kind === 'no_record' ? <Notice tone="late">{words.notRecord}</Notice> : null}
        {state.kind === 'checked' ? <Checked counted={state} words={words} /> : null}
      </div>
    </div>
  )
}

type CheckedProps = { counted: Extract<Counted, { kind: 'checked' }>; words: VerifyWords }

function Checked({ counted, words }: CheckedProps): ReactNode {
  const { checks, facts } = counted
  return (
    <div className="grid gap-4">
      <Notice tone={checks.every(({ ok }) => ok) ? 'done' : 'late'}>{verdictOf(counted, words)}</Notice>
      <ol className="grid gap-2">
        {checks.map((one) => (
          <li key={one.step} className="flex items-start gap-3">
            <Icon of={one.ok ? CircleCheck : CircleX} className={one.ok ? 'text-done' : 'text-late'} />
            <span>
              {one.step}. {stepOf(counted, one, words)}{' '}
              <span className={one.ok ? 'text-md text-muted' : 'text-md text-late'}>
                ({one.ok ? words.passed : `${words.failed}: ${whyOf(counted, one, words)}`})
              </span>
            </span>
          </li>
        ))}
      </ol>
      <Facts
        facts={[
          { label: words.poll, value: facts.title },
          { label: words.manifest, value: <code className="text-sm break-all">{facts.manifest}</code> },
          ...(facts.head === null
            ? []
            : [{ label: words.head, value: <code className="text-sm break-all">{facts.head}</code> }]),
        ]}
      />
      <p className="text-md text-muted">{facts.head === null ? words.namedHint : words.headHint}</p>
    </div>
  )
}
