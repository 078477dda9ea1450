import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** The first stop of the Tab key: past the menu, to `<main id="content">`. */
export function SkipLink(): ReactNode {
  const t = useTranslations('shell')
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-s focus:border-2 focus:border-focus focus:bg-surface focus:px-4 focus:py-2 focus:font-medium"
    >
      {t('skip')}
    </a>
  )
}
