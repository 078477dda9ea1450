'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { dropDraft, keepDraft, restoreDraft } from './draft'

type Draft = { restored: boolean; touch: () => void; clear: () => void }

/** Keeps what is being typed in this tab and puts it back after a reload or a new sign-in, unless it was `sent` since. */
export function useDraft(id: string, form: RefObject<HTMLFormElement | null>, on: boolean, sent: boolean): Draft {
  const [restored, setRestored] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const dirty = useRef(false)

  useEffect(() => {
    if (!on) return undefined
    if (sent) dropDraft(id)
    const soon = setTimeout(() => {
      if (form.current && restoreDraft(id, form.current)) setRestored(true)
    })
    return () => clearTimeout(soon)
  }, [id, form, on, sent])

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (dirty.current) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])

  const touch = (): void => {
    if (!on) return
    dirty.current = true
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => form.current && keepDraft(id, form.current), 300)
  }
  const clear = (): void => {
    if (timer.current) clearTimeout(timer.current)
    dirty.current = false
    setRestored(false)
    if (on) dropDraft(id)
  }
  return { restored, touch, clear }
}
