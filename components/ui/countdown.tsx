import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = { until: Date; now: Date; className?: string | undefined }

const DAY = 24 * 60 * 60 * 1000
const VIETNAM_OFFSET = 7 * 60 * 60 * 1000

/** Whole days of Vietnam's calendar between two moments; on the last day 0, afterwards negative. */
export function daysUntil(until: Date, now: Date): number {
  const day = (moment: Date): number => Math.floor((moment.getTime() + VIETNAM_OFFSET) / DAY)
  const days = day(until) - day(now)
  return days === 0 && until < now ? -1 : days
}

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày"; the caller says from when it counts. */
export function Countdown({ until, now, className }: Props): ReactNode {
  const t = useTranslations('ui')
  const days = daysUntil(until, now)
  const tone = days < 0 ? 'font-semibold text-late' : days <= 3 ? 'text-due' : 'text-muted'
  const words =
    days < 0 ? t('overdue', { days: Math.max(1, -days) }) : days === 0 ? t('today') : t('daysLeft', { days })
  return <span className={cn(tone, className)}>{words}</span>
}
