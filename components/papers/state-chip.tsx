import { BadgeCheck, BookOpenText, CircleDashed, Hourglass, PenLine, Undo2, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'
import type { PaperState } from '@/lib/papers/schema'

const looks: Record<PaperState, { tone: Tone; icon?: LucideIcon }> = {
  registered: { tone: 'neutral', icon: CircleDashed },
  submitted: { tone: 'info', icon: Hourglass },
  revision_asked: { tone: 'due', icon: PenLine },
  accepted_spoken: { tone: 'done', icon: BadgeCheck },
  accepted_proceedings: { tone: 'done', icon: BookOpenText },
  declined: { tone: 'late' },
  withdrawn: { tone: 'neutral', icon: Undo2 },
}

/** Where a paper stands; its word comes from the caller, who may be in the browser. */
export function StateChip({ state, children }: { state: PaperState; children: ReactNode }): ReactNode {
  const { tone, icon } = looks[state]
  return (
    <Chip tone={tone} {...(icon && { icon })}>
      {children}
    </Chip>
  )
}
