import { BookOpenText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** What stands where the year's plan will be, until the head has sent one. */
export function NoPlan({ home, mayWrite }: { home: string; mayWrite: boolean }): ReactNode {
  const t = useTranslations('planning.plan')
  const write = mayWrite ? (
    <LinkButton variant="primary" href={`${home}/planning/plan/edit`}>
      {t('write')}
    </LinkButton>
  ) : undefined
  return (
    <EmptyState icon={BookOpenText} title={t('none')} action={write}>
      {t('noneText')}
    </EmptyState>
  )
}
