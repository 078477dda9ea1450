import type { ReactNode } from 'react'
import type { Verdict } from '@/lib/platform/result'
import { Reason } from './reason'
import { RefusedAct } from './refused-act'

type Props = { verdict: Verdict; label: ReactNode; children: ReactNode; size?: 's' | 'm'; wide?: boolean }

/** An act that one may do now, or its button with the reason why not. */
export function Act({ verdict, label, children, size, wide }: Props): ReactNode {
  if (verdict.ok) return children
  return (
    <RefusedAct reason={<Reason refusal={verdict.refusal} />} {...(size && { size })} {...(wide && { wide })}>
      {label}
    </RefusedAct>
  )
}
