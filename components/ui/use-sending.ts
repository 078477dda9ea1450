'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useRef, useState, useTransition, type FormEvent } from 'react'
import { proofAsked, type FormAction, type FormState } from '@/lib/platform/form-state'
import { useProof } from './proof-context'

type Sending = {
  state: FormState
  /** Counts the answers. */
  turn: number
  key: string
  pending: boolean
  submit: (event: FormEvent<HTMLFormElement>) => void
}

type Ways = {
  /** What to say when the answer never came. */
  lost: string
  onDone: (state: FormState) => void
  /** It was accepted and leads to another page. */
  onLeave: () => void
}

/** Sends a form by script, one sending at a time under one key; a lost connection becomes an answer like any other. */
export function useSending(action: FormAction, plain: FormState, ways: Ways): Sending {
  const [answer, setAnswer] = useState<{ state: FormState; turn: number } | null>(null)
  const [key, renewKey] = useKey()
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const ask = useProof()
  const state = answer?.state ?? plain
  const say = (next: FormState): void => setAnswer((before) => ({ state: next, turn: (before?.turn ?? 0) + 1 }))

  const send = async (data: FormData): Promise<void> => {
    try {
      const next = await action(state, data)
      start(() => {
        say(next)
        renewKey()
        if (next.status === 'done') ways.onDone(next)
      })
      const asked = proofAsked(next.refusal?.code)
      if (asked) ask?.({ asked, again: () => begin(data) })
    } catch (error) {
      if (isRedirect(error)) ways.onLeave()
      unstable_rethrow(error)
      start(() => say({ status: 'refused', refusal: { code: 'ui.lost', text: ways.lost } }))
    } finally {
      busy.current = false
    }
  }

  const begin = (data: FormData): void => {
    if (busy.current) return
    busy.current = true
    start(() => send(data))
  }

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    begin(data)
  }
  return { state, turn: answer?.turn ?? 0, key, pending, submit }
}

/** The key of the next sending; a page that comes back from the browser's memory gets a new one. */
function useKey(): [string, () => void] {
  const [key, setKey] = useState(newKey)
  useEffect(() => {
    const renew = (event: PageTransitionEvent): void => {
      if (event.persisted) setKey(newKey())
    }
    addEventListener('pageshow', renew)
    return () => removeEventListener('pageshow', renew)
  }, [])
  return [key, () => setKey(newKey())]
}

function isRedirect(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')
}

/** A fresh key; `randomUUID` is missing where the page is not served over https. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
