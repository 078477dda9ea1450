import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from './button'

type Props = { page: number; pages: number; hrefOf: (page: number) => string }

export function Pagination({ page, pages, hrefOf }: Props): ReactNode {
  const t = useTranslations('ui')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-3 no-print">
      {page > 1 ? (
        <LinkButton size="s" href={hrefOf(page - 1)}>
          {t('previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      <span className="text-sm text-muted">{t('pageOf', { page, pages })}</span>
      {page < pages ? (
        <LinkButton size="s" href={hrefOf(page + 1)}>
          {t('next')}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  )
}
