import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { stateDecided } from '@/lib/papers/rules/decisions'
import type { PaperDecisionKind } from '@/lib/papers/schema'
import { StateChip } from './state-chip'

/** What was decided on a paper, in a word, with the sign of the state that it leads to. */
export function DecisionChip({ kind }: { kind: PaperDecisionKind }): ReactNode {
  const t = useTranslations('papers.decisions.kinds')
  return <StateChip state={stateDecided(kind)}>{t(kind)}</StateChip>
}
