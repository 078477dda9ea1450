'use client'

import { Download } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import type { FormAction } from '@/lib/platform/form-state'
import type { CodesWords } from './codes-words'

type Props = { action: FormAction; id: string; onward: string; words: CodesWords; children: ReactNode }

/** A form that answers with backup codes: they take its place, this once, until one goes on. */
export function BackupCodesForm({ action, id, onward, words, children }: Props): ReactNode {
  const [made, setMade] = useState<{ codes: string[]; said: string } | null>(null)
  if (!made)
    return (
      <ActionForm
        action={action}
        id={id}
        draft={false}
        onDone={({ handedOut = '', message = '' }) =>
          setMade({ codes: handedOut.split(' ').filter(Boolean), said: message })
        }
      >
        {children}
      </ActionForm>
    )
  return (
    <section aria-live="polite" className="grid gap-4">
      <Notice tone="done">{made.said}</Notice>
      {made.codes.length === 0 ? <Notice tone="due">{words.gone}</Notice> : <Codes codes={made.codes} words={words} />}
      <LinkButton variant="primary" href={onward} className="justify-self-start">
        {words.onward}
      </LinkButton>
    </section>
  )
}

function Codes({ codes, words }: { codes: string[]; words: CodesWords }): ReactNode {
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([`${words.title}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href: address, download: words.fileName }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <>
      <h2>{words.title}</h2>
      <p className="max-w-prose">{words.lead}</p>
      <ul className="grid gap-x-8 gap-y-1 font-mono text-lg sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} data-backup-code>
            {code}
          </li>
        ))}
      </ul>
      <Row>
        <Button size="s" onClick={save}>
          <Download className="icon" aria-hidden="true" /> {words.download}
        </Button>
        <PrintButton />
        <CopyButton text={codes.join('\n')} />
      </Row>
    </>
  )
}
