'use client'

import { useEffect, useState } from 'react'

/** The field's clock as it ticks on from the moment at which the page was made; a clock of the browser is not asked for the hour. */
export function useFieldNow(at: Date): Date {
  const [now, setNow] = useState(at)
  useEffect(() => {
    const since = performance.now()
    const tick = (): void => setNow(new Date(at.getTime() + performance.now() - since))
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [at])
  return now > at ? now : at
}
