'use client'

import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { idle, type FormAction, type FormState } from '@/lib/platform/form-state'

const DELAY = 2500

/** Saves the draft on the server soon after the last key; a failed save is tried again with the next one. */
export function useAutosave(
  save: FormAction | undefined,
  form: RefObject<HTMLFormElement | null>,
  answer: { state: FormState; turn: number },
): { at: string | undefined; touch: () => void; rest: () => void } {
  const [at, setAt] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const rest = (): void => {
    if (timer.current) clearTimeout(timer.current)
  }
  useEffect(() => rest, [])
  const touch = (): void => {
    if (!save) return
    rest()
    timer.current = setTimeout(() => {
      if (!form.current) return
      save(idle, textOf(form.current))
        .then((state) => {
          if (state.savedAt) setAt(state.savedAt)
        })
        .catch(() => undefined)
    }, DELAY)
  }
  // what was sent is not saved once more behind whoever reads it by then; what was refused is a draft again
  const heard = useEffectEvent(() => {
    if (answer.state.status === 'refused' || answer.state.status === 'invalid') touch()
  })
  useEffect(() => {
    if (answer.turn > 0) heard()
  }, [answer.turn])
  return { at, touch, rest }
}

function textOf(form: HTMLFormElement): FormData {
  const text = new FormData()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('_key') && !name.startsWith('$ACTION')) text.append(name, value)
  }
  return text
}
