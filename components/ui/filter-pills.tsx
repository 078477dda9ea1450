import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from './link'

export type Pill = {
  key: string
  label: string
  /** This address without the filter. */ without: string
}

/** The filters in force, each of which can be taken away; the state is in the address. */
export function FilterPills({ pills, clearHref }: { pills: Pill[]; clearHref?: string | undefined }): ReactNode {
  const t = useTranslations('ui')
  if (pills.length === 0) return null
  return (
    <ul aria-label={t('filters')} className="flex flex-wrap items-center gap-2 no-print">
      {pills.map((pill) => (
        <li key={pill.key}>
          <Link
            href={pill.without}
            aria-label={t('removeFilter', { label: pill.label })}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface py-1 pr-2.5 pl-3.5 text-sm hover:border-control hover:bg-sunken pointer-coarse:min-h-11"
          >
            {pill.label}
            <X className="icon-s text-muted" aria-hidden="true" />
          </Link>
        </li>
      ))}
      {clearHref && pills.length > 1 ? (
        <li>
          <Link href={clearHref} className="link px-2 text-sm">
            {t('clearFilters')}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
