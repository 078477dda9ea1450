'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'

export function PrintButton(): ReactNode {
  const t = useTranslations('ui')
  return (
    <Button size="s" onClick={() => window.print()}>
      <Printer className="icon" aria-hidden="true" />
      {t('print')}
    </Button>
  )
}
