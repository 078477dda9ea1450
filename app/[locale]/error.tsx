'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Says in words that something broke, with the number under which the log knows it; never what it was. */
export default function Broken({ error, reset }: Props): ReactNode {
  const t = useTranslations('pages.broken')
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16" role="alert">
      <h1>{t('title')}</h1>
      <p className="text-muted">{t('text', { number: error.digest ?? '0' })}</p>
      <div>
        <Button onClick={reset}>{t('again')}</Button>
      </div>
    </main>
  )
}
