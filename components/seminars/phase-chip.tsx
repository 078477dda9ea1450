import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'
import type { Phase } from '@/lib/seminars/rules/windows'

const tones: Record<Phase, Tone> = {
  cancelled: 'late',
  over: 'neutral',
  uncalled: 'due',
  titles: 'info',
  papers: 'info',
  editing: 'info',
  programme: 'done',
  between: 'neutral',
}

/** What a seminar is at, in a word. */
export function PhaseChip({ phase }: { phase: Phase }): ReactNode {
  const t = useTranslations('seminars.phases')
  return <Chip tone={tones[phase]}>{t(phase)}</Chip>
}
