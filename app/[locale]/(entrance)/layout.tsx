import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EntranceFrame } from '@/components/shell/entrance-frame'

export default async function EntranceLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const t = await getTranslations()
  return (
    <EntranceFrame
      product={t('common.product')}
      slogan={t('people.entrance.slogan')}
      lead={t('people.entrance.lead')}
      owner={t('people.entrance.owner')}
    >
      {children}
    </EntranceFrame>
  )
}
