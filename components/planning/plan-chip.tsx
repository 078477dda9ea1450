import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { PlanState } from '@/lib/planning/rules'

type Props = { plan: { state: PlanState; commentsOver: boolean } }

/** The state of the plan in a word. */
export async function PlanChip({ plan }: Props): Promise<ReactNode> {
  const t = await getTranslations('planning.plan.states')
  if (plan.state === 'issued') return <Chip tone="done">{t('issued')}</Chip>
  if (plan.state === 'draft') return <Chip tone="neutral">{t('draft')}</Chip>
  return plan.commentsOver ? <Chip tone="info">{t('over')}</Chip> : <Chip tone="due">{t('in_comments')}</Chip>
}
