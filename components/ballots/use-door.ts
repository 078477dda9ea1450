'use client'

import { useCallback, useEffect, useState } from 'react'
import type { KeyBook } from '@/lib/ballots/rules/key-book'
import type { DoorAnswer, Question } from './door'
import { doorRoom, fetchRooms } from './rooms'
import { keepOwn, readOwn } from './own-store'
import type { OwnBallots } from './voter'

export type AtDoor = {
  answer: DoorAnswer
  /** null: not what its hash says */
  book: KeyBook | null
  questions: Question[]
  own: OwnBallots | null
  keep: (own: OwnBallots) => void
}

/** What stands at the box, asked every three seconds, and what this device holds of it. Undefined until it is known. */
export function useDoor(door: string, first: DoorAnswer): AtDoor | undefined {
  const [seen, setSeen] = useState<Omit<AtDoor, 'own' | 'keep'>>()
  const [own, setOwn] = useState<OwnBallots | null>(null)
  const keep = useCallback((changed: OwnBallots): void => setOwn(keepOwn(changed)), [])
  useEffect(() => {
    let over = false
    const look = async (answer: DoorAnswer | null): Promise<void> => {
      if (!answer || over) return
      const kept = readOwn(answer.box.id)
      const { trustedBook, trustedQuestion } = await doorRoom()
      const book = await trustedBook(answer, kept?.keyBookSha256 ?? null)
      const questions = await Promise.all(answer.questions.map((question) => trustedQuestion(question, answer)))
      if (over) return
      setOwn(kept)
      setSeen({ answer, book, questions: questions.filter((question) => question !== null) })
    }
    const ask = async (): Promise<void> => look(await (await doorRoom()).askDoor(door))
    // without a line the next look comes three seconds later
    const none = (): void => undefined
    look(first).then(fetchRooms).catch(none)
    const timer = setInterval(() => {
      if (!document.hidden) ask().catch(none)
    }, 3000)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [door, first])
  return seen && { ...seen, own, keep }
}
