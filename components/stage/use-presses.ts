'use client'

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { newKey } from '@/components/ui/use-sending'
import { idle, type FormAction } from '@/lib/platform/form-state'
import { addPress, dropPress, dropPresses, pressesIn, readPresses, watchPresses, type Press } from './kept-presses'

export type Presses = {
  /** without an answer yet, the earliest first */
  waiting: Press[]
  /** answered, and perhaps not yet seen on the page */
  taken: Press[]
  /** the line is dead, or the session over */
  held: 'no' | 'line' | 'session'
  /** why the last was not taken */
  refused: string | null
  press: (act: Press['act'], from: number, makes: number) => void
}

const tryAgainAfter = 1500

/** Presses that are never lost: kept in the browser until they are answered, and sent again while the line is dead. */
export function usePresses(store: string, seminarId: string, actions: Record<Press['act'], FormAction>): Presses {
  const text = useSyncExternalStore(
    watchPresses,
    () => readPresses(store),
    () => '[]',
  )
  const waiting = pressesIn(text)
  const [held, setHeld] = useState<Presses['held']>('no')
  const [refused, setRefused] = useState<string | null>(null)
  const [taken, setTaken] = useState<Press[]>([])
  const busy = useRef(false)

  const sendFirst = useEffectEvent(async (): Promise<void> => {
    const [first] = pressesIn(readPresses(store))
    if (!first || busy.current) return
    busy.current = true
    try {
      const answer = await actions[first.act](idle, formOf(first, seminarId))
      if (answer.refusal?.code === 'common.signed_out') return setHeld('session')
      setHeld('no')
      setRefused(answer.status === 'done' ? null : (answer.refusal?.text ?? answer.message ?? ''))
      // what was pressed after a press that was not taken meant another line
      if (answer.status !== 'done') return dropPresses(store)
      setTaken((before) => [...before.slice(-20), first])
      dropPress(store, first.key)
    } catch {
      setHeld('line')
    } finally {
      busy.current = false
    }
  })
  useEffect(() => {
    if (text === '[]') return
    const now = (): void => void sendFirst()
    const atOnce = setTimeout(now)
    const timer = setInterval(now, tryAgainAfter)
    addEventListener('online', now)
    return () => {
      clearTimeout(atOnce)
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [text])

  return {
    ...{ waiting, taken, held, refused },
    press: (act, from, makes) => {
      setRefused(null)
      addPress(store, { key: newKey(), act, from, makes, at: Date.now() })
    },
  }
}

function formOf({ key, act, from, at }: Press, seminarId: string): FormData {
  const form = new FormData()
  form.set('_key', key)
  form.set('seminarId', seminarId)
  form.set('from', String(from))
  if (act === 'step') form.set('ago', String(Math.min(3600, Math.max(0, Math.round((Date.now() - at) / 1000)))))
  return form
}
