'use client'

import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { fill } from './stage-words'
import { useFieldNow } from './use-field-now'

type Props = { since: Date; at: Date; minutes: number; words: { spent: string; beyond: string }; className?: string }

/** How long a line has been on the stage, beside the minutes it was given. */
export function Spent({ since, at, minutes, words, className }: Props): ReactNode {
  const seconds = Math.max(0, Math.floor((useFieldNow(at).getTime() - since.getTime()) / 1000))
  const over = seconds - minutes * 60
  const time = (count: number): string => `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`
  return (
    <p className={cn('tabular-nums', over > 0 && 'font-semibold text-late', className)} suppressHydrationWarning>
      {fill(words.spent, { time: time(seconds), minutes })}
      {over > 0 ? ` · ${fill(words.beyond, { time: time(over) })}` : null}
    </p>
  )
}
