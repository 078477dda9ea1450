import { formatDate, formatWeekday } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import type { DayPart } from '@/lib/seminars/schema'

/** "thứ Sáu, 21/10/2022, buổi sáng" */
export const dayName = (
  { day, part }: { day: Date; part: DayPart },
  locale: Locale,
  t: (key: `parts.${DayPart}`) => string,
): string => `${formatWeekday(day, locale)}, ${formatDate(day)}, ${t(`parts.${part}`)}`
