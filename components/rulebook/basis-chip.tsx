import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Basis } from '@/lib/rulebook/schema'

type Props = { basis: Basis; adopted: boolean }

/** Who set a rule: the law, the Academy, the cluster by an act; or a custom that the cluster may set anew. */
export function BasisChip({ basis, adopted }: Props): ReactNode {
  const t = useTranslations('rulebook.basis')
  const word = basis !== 'cluster' ? basis : adopted ? 'adopted' : 'custom'
  return (
    <Chip tone={basis === 'law' ? 'info' : adopted ? 'done' : 'neutral'} icon={null}>
      {t(word)}
    </Chip>
  )
}
