import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** The first stop of the Tab key: past the menu, to `<main id="content">`. */
export function SkipLink(): ReactNode {
  const t = useTranslations('shell')
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-s border-2 border-focus bg-surface px-4 py-2 font-medium focus:translate-y-0"
    >
      {t('skip')}
    </a>
  )
}
