'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { address: string; count: number }

const pause = 4000

/** Asks every few seconds whether somebody has signed, and then shows the page anew; a hidden page rests. */
export function LiveSignatures({ address, count }: Props): null {
  const router = useRouter()
  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (document.hidden) return
      const response = await fetch(address, { cache: 'no-store' })
      if (!response.ok) return
      const answer = (await response.json()) as { count: number }
      if (answer.count !== count) router.refresh()
    }
    const timer = setInterval(() => void ask().catch(() => undefined), pause)
    return () => clearInterval(timer)
  }, [address, count, router])
  return null
}
