import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'

/** By how much the day has slipped, in words; nothing to say within two minutes. */
export function LateChip({ late }: { late: number }): ReactNode {
  const t = useTranslations('stage')
  if (late >= 2) return <Chip tone="late">{t('late', { minutes: late })}</Chip>
  if (late <= -2) return <Chip tone="info">{t('early', { minutes: -late })}</Chip>
  return <Chip tone="done">{t('onTime')}</Chip>
}
