'use client'

import { useEffect, useState } from 'react'
import type { Screen } from '@/lib/polls/queries/screen'

/** As it comes over the line: moments are text. */
type Told<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Told<T[Key]> } : T
export type ScreenAnswer = Told<Screen>

/** What the wall shows, asked anew every 1.5 seconds without a cookie: the machine of the hall leaves no trace while voting goes on. */
export function useScreen(door: string, first: ScreenAnswer): { screen: ScreenAnswer; lost: boolean } {
  const [screen, setScreen] = useState(first)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout>
    const look = async (): Promise<void> => {
      const answer = await ask(door)
      if (over) return
      if (answer) setScreen(answer)
      setLost(answer === null)
      timer = setTimeout(() => void look(), 1500)
    }
    timer = setTimeout(() => void look(), 1500)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [door])
  return { screen, lost }
}

async function ask(door: string): Promise<ScreenAnswer | null> {
  try {
    const answer = await fetch(`/api/box/${door}/screen`, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(4000),
    })
    return answer.ok ? ((await answer.json()) as ScreenAnswer) : null
  } catch {
    return null
  }
}
