'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { ProposedPaper } from '@/lib/seminars/rules/proposal'
import type { BuilderWords } from './builder-words'

export type WaitingPaper = ProposedPaper & { school: string }

type Props = { waiting: WaitingPaper[]; words: BuilderWords; place: (paper: WaitingPaper) => void }

/** The papers that are to be spoken and have no line yet. */
export function WaitingSheet({ waiting, words, place }: Props): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={words.waiting} aside={String(waiting.length)} />
      <SheetBody>
        {waiting.length === 0 ? <p className="text-muted">{words.waitingNone}</p> : null}
        <ul className="rows">
          {waiting.map((paper) => (
            <li key={paper.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div className="min-w-0 flex-[1_1_16rem]">
                {paper.title}
                <div className="text-sm text-muted">{[paper.speaker, paper.school].filter(Boolean).join(' · ')}</div>
              </div>
              <Button size="s" onClick={() => place(paper)}>
                {words.place}
                <span className="sr-only">: {paper.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  )
}
