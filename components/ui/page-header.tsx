import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Link } from './link'

export type Crumb = { label: string; href?: string | undefined }

type Props = {
  title: ReactNode
  crumbs?: Crumb[] | undefined
  /** Chips of the state, before the line of facts. */
  state?: ReactNode
  /** One line under the title. */
  lead?: ReactNode
  /** A quiet word at the right of the title: the day, "Đã lưu nháp lúc 10:32". */
  aside?: ReactNode
  /** Small buttons at the right of the title. */
  actions?: ReactNode
}

/** The topic of a seminar may take four lines of a desktop: on a phone it is set smaller. */
const isLong = (title: ReactNode): boolean => typeof title === 'string' && title.length > 90

export function PageHeader({ title, crumbs, state, lead, aside, actions }: Props): ReactNode {
  return (
    <header className="mb-5 md:mb-[22px]">
      {crumbs?.length ? <Crumbs crumbs={crumbs} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5">
        <h1 className={cn('min-w-0 flex-1 basis-[28rem]', isLong(title) && 'text-pretty max-sm:text-lg')}>{title}</h1>
        {aside ? <p className="self-end pb-1 text-muted">{aside}</p> : null}
        {actions ? <div className="flex flex-wrap gap-2.5 no-print">{actions}</div> : null}
      </div>
      {state || lead ? (
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
          {state}
          {lead ? <span>{lead}</span> : null}
        </div>
      ) : null}
    </header>
  )
}

/** Where this page lies; the last crumb without `href` is the page above. */
export function Crumbs({ crumbs }: { crumbs: Crumb[] }): ReactNode {
  const t = useTranslations('ui')
  return (
    <nav aria-label={t('crumbs')} className="mb-1.5 no-print">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm text-muted">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label}-${index}`} className="flex items-center gap-x-1">
            {index > 0 ? <ChevronRight className="icon-s opacity-70" aria-hidden="true" /> : null}
            {crumb.href ? (
              <Link href={crumb.href} className="py-0.5 hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
