import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RefusedAct } from '@/components/ui/refused-act'
import { sayRefusal } from '@/lib/platform/i18n/say'
import type { Verdict } from '@/lib/platform/result'

type Props = { verdict: Verdict; label: ReactNode; children: ReactNode; size?: 's' | 'm'; wide?: boolean }

/** An act that one may do now, or its button with the reason why not. */
export async function Act({ verdict, label, children, size, wide }: Props): Promise<ReactNode> {
  if (verdict.ok) return children
  const { text, article } = await sayRefusal(verdict.refusal, await getLocale())
  return (
    <RefusedAct reason={article ? `${text} (${article})` : text} {...(size && { size })} {...(wide && { wide })}>
      {label}
    </RefusedAct>
  )
}
