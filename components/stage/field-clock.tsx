'use client'

import type { ReactNode } from 'react'
import { useFieldNow } from './use-field-now'

const clock = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh', hour12: false })

/** The hour in Vietnam, running. */
export function FieldClock({ at, className }: { at: Date; className?: string }): ReactNode {
  const now = useFieldNow(at)
  return (
    <time className={className} dateTime={now.toISOString()} suppressHydrationWarning>
      {clock.format(now)}
    </time>
  )
}
