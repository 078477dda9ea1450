import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { DocumentState } from '@/lib/documents/schema'

const tones = { draft: 'neutral', numbered: 'due', signed: 'done', received: 'done', cancelled: 'neutral' } as const

/** The state of a document in words. */
export async function DocumentChip({ state }: { state: DocumentState }): Promise<ReactNode> {
  const t = await getTranslations('documents.states')
  return <Chip tone={tones[state]}>{t(state)}</Chip>
}
