'use client'

import { Languages } from 'lucide-react'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Link, usePathname } from '@/lib/platform/i18n/navigation'

const names = { vi: 'Tiếng Việt', en: 'English' } as const

/** The same page in the other language, named in that language. */
export function LanguageSwitch({
  className,
  icon = false,
}: {
  className?: string | undefined
  icon?: boolean | undefined
}): ReactNode {
  const other = useLocale() === 'vi' ? 'en' : 'vi'
  const pathname = usePathname()
  return (
    <Link href={pathname} locale={other} lang={other} hrefLang={other} prefetch={false} className={className}>
      {icon ? <Languages className="icon" aria-hidden="true" /> : null}
      {names[other]}
    </Link>
  )
}
