'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { idle } from '@/lib/platform/form-state'
import { settlePollsAction } from '@/lib/polls/actions'

type Sign = { sign: string; due: boolean }

/** Reads the page anew when the poll has changed, and has it closed once its hour has come. Shows nothing. */
export function Live({ pollId, seconds = 3 }: { pollId: string; seconds?: number }): null {
  const router = useRouter()
  const last = useRef<string | null>(null)
  const settled = useRef(false)

  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return
      const answer = await fetch(`/api/polls/${pollId}/sign`, { cache: 'no-store' }).catch(() => null)
      if (!answer?.ok) return
      const { sign, due } = (await answer.json()) as Sign
      if (due && !settled.current) {
        settled.current = true
        const form = new FormData()
        form.set('pollId', pollId)
        await settlePollsAction(idle, form)
      }
      if (last.current !== null && last.current !== sign) router.refresh()
      last.current = sign
    }
    void look()
    const timer = setInterval(() => void look(), seconds * 1000)
    return () => clearInterval(timer)
  }, [pollId, router, seconds])

  return null
}
