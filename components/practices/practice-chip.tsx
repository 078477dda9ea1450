import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { PracticeState } from '@/lib/practices/schema'

const tones = { draft: 'neutral', published: 'done', withdrawn: 'neutral' } as const

/** The state of a practice in a word. */
export async function PracticeChip({ state }: { state: PracticeState }): Promise<ReactNode> {
  const t = await getTranslations('practices.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
