'use client'

import { createContext, useContext } from 'react'
import { proofAsked, type FormState } from '@/lib/platform/form-state'

export type ProofQuestion = {
  /** the password, or the code of the second factor as well */
  asked: 'password' | 'code'
  /** repeats the press, with all that was typed */
  again: () => void
  /** it was left unanswered */
  left?: () => void
}

export const ProofContext = createContext<((question: ProofQuestion) => void) | null>(null)

/** Asks the person to prove anew who is sitting there; null where no frame around the page does. */
export const useProof = (): ((question: ProofQuestion) => void) | null => useContext(ProofContext)

/** For what is sent without a form: sends, asks where the server wants a proof, and sends once more. */
export function useProven(): (press: () => Promise<FormState>) => Promise<FormState> {
  const ask = useProof()
  return async (press) => {
    const answer = await press()
    const asked = proofAsked(answer.refusal?.code)
    if (!asked || !ask) return answer
    return new Promise((resolve, reject) => {
      ask({ asked, again: () => void press().then(resolve, reject), left: () => resolve(answer) })
    })
  }
}
