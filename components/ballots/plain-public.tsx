import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/shell/public-frame'

type Props = { title: string; lead: string; children: ReactNode }

/** A page that everybody may read, in one column. */
export async function PlainPublic({ title, lead, children }: Props): Promise<ReactNode> {
  const [t, common] = await Promise.all([getTranslations('insight.public'), getTranslations('common')])
  return (
    <PublicFrame
      product={common('product')}
      home="/"
      links={[{ href: '/', label: t('clusters') }]}
      entrance={{ href: '/sign-in', label: t('signIn') }}
    >
      <div className="mx-auto grid max-w-2xl gap-8 py-10">
        <header className="grid gap-3">
          <h1>{title}</h1>
          <p className="text-lg text-muted">{lead}</p>
        </header>
        {children}
      </div>
    </PublicFrame>
  )
}
