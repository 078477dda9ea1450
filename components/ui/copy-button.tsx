'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Button } from './button'

type Props = { text: string; children?: ReactNode }

export function CopyButton({ text, children }: Props): ReactNode {
  const t = useTranslations('ui')
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true)
        setTimeout(() => setCopied(false), 4000)
      },
      () => setCopied(false),
    )
  }
  return (
    <Button size="s" onClick={copy}>
      {copied ? <Check className="icon text-done" aria-hidden="true" /> : <Copy className="icon" aria-hidden="true" />}
      <span aria-live="polite">{copied ? t('copied') : (children ?? t('copy'))}</span>
    </Button>
  )
}
