import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Says that the clock is set for the demonstration, and to which moment. */
export function DemonstrationBar({ date, children }: { date: string; children?: ReactNode }): ReactNode {
  const t = useTranslations('shell')
  return (
    <section
      aria-label={t('demonstrationLabel')}
      className="frame-part flex flex-wrap items-center justify-center gap-x-3 gap-y-0.5 border-b border-line bg-due-soft px-4 py-1 text-center text-sm text-due"
    >
      <span>
        <CalendarClock className="icon-s mr-1.5" aria-hidden="true" />
        {t('demonstration', { date })}
      </span>
      {children}
    </section>
  )
}
