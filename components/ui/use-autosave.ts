'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { idle, type FormAction } from '@/lib/platform/form-state'

const DELAY = 2500

/** Saves the draft on the server soon after the last key; a failed save is tried again with the next one. */
export function useAutosave(
  save: FormAction | undefined,
  form: RefObject<HTMLFormElement | null>,
): { at: string | undefined; touch: () => void } {
  const [at, setAt] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
  const touch = (): void => {
    if (!save) return
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!form.current) return
      save(idle, textOf(form.current))
        .then((state) => {
          if (state.savedAt) setAt(state.savedAt)
        })
        .catch(() => undefined)
    }, DELAY)
  }
  return { at, touch }
}

function textOf(form: HTMLFormElement): FormData {
  const text = new FormData()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('_key') && !name.startsWith('$ACTION')) text.append(name, value)
  }
  return text
}
