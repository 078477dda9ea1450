'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

type Sign = { sign: string; underWay: boolean }

/** Reads the page anew whenever the making has come further. Shows nothing. */
export function FollowMaking({ sign, seconds = 1.5 }: { sign: string; seconds?: number }): null {
  const router = useRouter()
  const last = useRef<string | null>(null)

  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return
      const answer = await fetch(sign, { cache: 'no-store' }).catch(() => null)
      if (!answer?.ok) return
      const told = (await answer.json()) as Sign
      // what ended before the first look is shown as well
      if (!told.underWay || (last.current !== null && last.current !== told.sign)) router.refresh()
      last.current = told.sign
    }
    void look()
    const timer = setInterval(() => void look(), seconds * 1000)
    return () => clearInterval(timer)
  }, [sign, router, seconds])

  return null
}
