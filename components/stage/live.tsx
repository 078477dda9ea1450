'use client'

import { Radio, WifiOff } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState, useTransition, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { LiveWords } from './stage-words'

type Props = { seminarId: string; version: string; words: LiveWords }
type Line = 'live' | 'asking' | 'lost'

const silence = 4000

/**
 * Keeps a page of the day as it is on the stage: it hears the version as a stream, asks by itself when the stream is silent,
 * and opens the stream anew; whenever the version is another one, the page is read anew.
 */
export function Live({ seminarId, version, words }: Props): ReactNode {
  const router = useRouter()
  const [line, setLine] = useState<Line>('live')
  const [reading, read] = useTransition()
  const hear = useEffectEvent((heard: string, by: Line): 'same' | 'other' => {
    setLine(by)
    return heard === version || reading ? 'same' : 'other'
  })
  const renew = useEffectEvent((): void => read(() => router.refresh()))
  const lose = useEffectEvent((): void => setLine('lost'))
  // the session ended, or the seminar is no longer to be seen: the page itself says what is to be done
  const end = useEffectEvent((): void => router.refresh())
  useEffect(() => listen(seminarId, { hear, renew, lose, end }), [seminarId])
  const Sign = line === 'lost' ? WifiOff : Radio
  return (
    <p role="status" className={cn('flex items-center gap-2 text-sm', line === 'lost' ? 'text-late' : 'text-muted')}>
      <Sign className="icon" aria-hidden="true" />
      {words[line]}
    </p>
  )
}

type Ears = {
  hear: (version: string, by: Line) => 'same' | 'other'
  renew: () => void
  lose: () => void
  end: () => void
}

function listen(seminarId: string, { hear, renew, lose, end }: Ears): () => void {
  const address = `/api/stage/${seminarId}/beats`
  let heardAt = Date.now()
  let openedAt = 0
  let asking = false
  let over = false
  let source: EventSource | null = null

  const close = (): void => source?.close()
  const finish = (): void => {
    over = true
    close()
    end()
  }
  const open = (): void => {
    close()
    openedAt = Date.now()
    source = new EventSource(address)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      heardAt = Date.now()
      if (!navigator.onLine) return lose()
      // a page that is read anew over a dead line is gone: the line is tried with a small question first
      if (hear(data, 'live') === 'other' && !asking) void ask('live')
    }
    source.addEventListener('ended', finish)
  }
  const ask = async (by: Line): Promise<void> => {
    asking = true
    try {
      const answer = await fetch(`${address}?once`, { signal: AbortSignal.timeout(3000), cache: 'no-store' })
      if (answer.status === 404) return finish()
      if (hear(((await answer.json()) as { version: string }).version, by) === 'other') renew()
    } catch {
      lose()
    } finally {
      asking = false
    }
  }
  const watch = (): void => {
    if (over || Date.now() - heardAt < silence) return
    if (!asking) void ask('asking')
    if (Date.now() - openedAt > 2 * silence) open()
  }
  const hurry = (): void => {
    if (!over) open()
  }
  open()
  const timer = setInterval(watch, 1500)
  addEventListener('online', hurry)
  return () => {
    over = true
    close()
    clearInterval(timer)
    removeEventListener('online', hurry)
  }
}
