'use client'

import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { ProofContext, type ProofQuestion } from '@/components/ui/proof-context'
import type { FormAction } from '@/lib/platform/form-state'

// asked for a few acts a year: it is loaded when it is first needed
const ProofDialog = dynamic(() => import('./proof-dialog'), { ssr: false })

/** Around all forms of a frame: where an act asks who is sitting there, it asks, and then repeats the press. */
export function ProofGate({ action, children }: { action: FormAction; children: ReactNode }): ReactNode {
  const [question, setQuestion] = useState<ProofQuestion | null>(null)
  const leave = (): void => {
    question?.left?.()
    setQuestion(null)
  }
  const proved = (): void => {
    setQuestion(null)
    // after this answer has been taken in: the press begins a sending of its own
    setTimeout(() => question?.again())
  }
  return (
    <ProofContext value={setQuestion}>
      {children}
      {question ? <ProofDialog action={action} asked={question.asked} onLeave={leave} onProved={proved} /> : null}
    </ProofContext>
  )
}
