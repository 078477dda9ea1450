'use client'

import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { ArticleText } from './article-text'

type Props = {
  text: string
  article?: string | undefined
  articleHref?: string | undefined
  actions?: ReactNode
  takesFocus?: boolean | undefined
  turn?: unknown
}

/** An act that the rules did not allow: which rule, and what one may do instead. */
export function RefusalNotice({ text, article, articleHref, actions, takesFocus, turn }: Props): ReactNode {
  const t = useTranslations('ui')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) ref.current?.focus()
  }, [takesFocus, turn])
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="flex gap-3 rounded-m border-2 border-late bg-surface px-5 py-4"
    >
      <ShieldAlert className="icon mt-[3px] text-late" aria-hidden="true" />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{t('refused')}</p>
        <p>{text}</p>
        {article ? (
          <p className="text-sm text-muted">
            <ArticleText article={article} href={articleHref} />
          </p>
        ) : null}
        {actions ? <div className="mt-1.5 flex flex-wrap gap-2.5">{actions}</div> : null}
      </div>
    </div>
  )
}
