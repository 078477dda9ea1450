import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** A link that does not open any more, and what to do. */
export function ClosedLink({ children, more }: { children?: ReactNode; more?: string }): ReactNode {
  const t = useTranslations('people.entrance')
  return (
    <>
      <h1>{t('linkClosed')}</h1>
      <p className="text-muted">{t('linkClosedMore')}</p>
      {more ? <p className="text-muted">{more}</p> : null}
      {children}
    </>
  )
}
