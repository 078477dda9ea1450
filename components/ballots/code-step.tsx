'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { copiesRoom } from './rooms'
import type { OwnBallots } from './voter'
import type { VoteWords } from './vote-words'

type Props = { door: string; own: OwnBallots; keep: (own: OwnBallots) => void; words: VoteWords }

/** The recovery code, large, until the voter says that it is written down. */
export function CodeStep({ door, own, keep, words }: Props): ReactNode {
  const [busy, setBusy] = useState(false)
  const again = async (): Promise<void> => {
    setBusy(true)
    const { fileCopy } = await copiesRoom()
    keep({ ...own, kept: await fileCopy(door, own, own.code ?? '') })
    setBusy(false)
  }
  return (
    <div className="grid gap-5">
      <h1 className="text-xl">{words.codeTitle}</h1>
      <p className="rounded-m border border-line bg-surface p-5 text-center font-mono text-2xl font-semibold tracking-wider">
        {own.code?.split('-').map((group, place) => (
          <span key={place} className="inline-block px-1.5">
            {group}
          </span>
        ))}
      </p>
      <p className="text-md text-muted">{words.codeText}</p>
      {own.kept ? null : (
        <Notice tone="due" role="status">
          {busy ? words.codeMaking : words.codeNotKept}
        </Notice>
      )}
      <Button variant="primary" wide onClick={() => keep({ ...own, code: null })}>
        {words.codeDone}
      </Button>
      {own.kept ? null : (
        <Button wide onClick={() => void again()} disabled={busy}>
          {words.codeRetry}
        </Button>
      )}
    </div>
  )
}
