import type { ReactNode } from 'react'
import { cn } from './cn'
import { Link } from './link'
import { TabRow } from './tab-row'

export type Tab = {
  key: string
  label: ReactNode
  href: string
  count?: number | undefined
}

/** Parts of one subject, each with its own address. */
export function Tabs({ tabs, current, label }: { tabs: Tab[]; current: string; label: string }): ReactNode {
  return (
    <TabRow
      label={label}
      className="relative -mx-4 mb-5 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0 no-print"
    >
      <ul className={cn('flex', tabs.length > 8 ? 'gap-3.5 md:text-sm' : 'gap-5')}>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              href={tab.href}
              aria-current={tab.key === current ? 'page' : undefined}
              className={cn(
                'flex min-h-11 items-center gap-2 border-b-[3px] border-transparent px-0.5 whitespace-nowrap text-muted -outline-offset-3 hover:text-ink',
                'aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-2 text-xs leading-5 text-muted">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </TabRow>
  )
}
