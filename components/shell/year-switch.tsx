import { Check, ChevronsUpDown, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'

export type YearOption = {
  href: string
  label: string
  note?: string | undefined
  current?: boolean | undefined
  closed?: boolean | undefined
}
export type YearSwitchProps = { label: string; options: YearOption[] }

/** Which cluster and year one looks at, and the others one may look at. */
export function YearSwitch({ label, options }: YearSwitchProps): ReactNode {
  const t = useTranslations('shell')
  if (options.length < 2) return <span className="min-w-0 font-semibold">{label}</span>
  return (
    <Menu
      triggerClassName={cn(
        buttonClass({ size: 's' }),
        'min-h-10 min-w-0 text-left font-semibold max-sm:gap-1 max-sm:px-2.5 max-sm:text-sm',
      )}
      trigger={
        <>
          <span>{label}</span>
          <span className="sr-only">. {t('switchYear')}</span>
          <ChevronsUpDown className="icon" aria-hidden="true" />
        </>
      }
    >
      <ul aria-label={t('switchYear')}>
        {options.map((option) => (
          <li key={option.href}>
            <Link
              href={option.href}
              prefetch={false}
              aria-current={option.current ? 'true' : undefined}
              className="popover-item"
            >
              <span className="min-w-0 flex-1">
                {option.label}
                {option.closed || option.note ? (
                  <span className="block text-sm font-normal text-muted">{option.note ?? t('closedYear')}</span>
                ) : null}
              </span>
              {option.current ? <Check className="icon" aria-hidden="true" /> : null}
              {option.closed && !option.current ? <Lock className="icon-s text-faint" aria-hidden="true" /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
