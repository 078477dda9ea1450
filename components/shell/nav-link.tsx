'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLinkStatus } from 'next/link'
import type { ReactNode } from 'react'
import { Link, usePathname } from '@/lib/platform/i18n/navigation'

type Props = {
  href: string
  icon: ReactNode
  label: string
  count?: number | undefined
  look: 'side' | 'tab'
  exact?: boolean | undefined
  /** another address whose pages belong to this place */
  also?: string | undefined
}

/** A place of the menu: marks itself when the page lies in it, and shows at once that it is opening. */
export function NavLink({ href, icon, label, count, look, exact, also }: Props): ReactNode {
  const t = useTranslations('shell')
  const pathname = usePathname()
  const path = href.split(/[?#]/)[0] ?? href
  const within = (place: string): boolean => pathname === place || pathname.startsWith(`${place}/`)
  const here = pathname === path || (!exact && path !== '/' && within(path)) || (also !== undefined && within(also))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className={look === 'side' ? 'nav-link' : 'tab-link'}
    >
      <Sign icon={icon} />
      <span>{label}</span>
      {count && look === 'side' ? (
        <span className="ml-auto rounded-full bg-accent px-[7px] text-xs leading-5 font-semibold text-on-accent">
          {count}
          <span className="sr-only"> {t('waiting', { count })}</span>
        </span>
      ) : null}
    </Link>
  )
}

function Sign({ icon }: { icon: ReactNode }): ReactNode {
  const t = useTranslations('shell')
  const { pending } = useLinkStatus()
  return pending ? <LoaderCircle className="icon turning" aria-label={t('opening')} /> : icon
}
