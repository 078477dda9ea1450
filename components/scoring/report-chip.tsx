import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { ReportState } from '@/lib/scoring/schema'

const tones = { draft: 'neutral', submitted: 'info', returned: 'due', received: 'done' } as const

type Props = { state: ReportState | null; late?: boolean; notScored?: boolean }

/** How far a report is; once self-scoring is over, that there is none. */
export function ReportChip({ state, late = false, notScored = false }: Props): ReactNode {
  const t = useTranslations('scoring')
  if (notScored) return <Chip tone="late">{t('notScored')}</Chip>
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {state ? (
        <Chip tone={tones[state]} {...(state === 'draft' && { icon: null })}>
          {t(`states.${state}`)}
        </Chip>
      ) : (
        <Chip tone="neutral" icon={null}>
          {t('states.none')}
        </Chip>
      )}
      {late ? <Chip tone="due">{t('list.late')}</Chip> : null}
    </span>
  )
}
