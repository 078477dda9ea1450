import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'

/** The way to the passages that a paper shares with others. */
export async function SimilarSheet({ href, explained }: { href: string; explained: boolean }): Promise<ReactNode> {
  const t = await getTranslations('papers.similar')
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('title')} />
      <SheetBody>
        <p className="max-w-prose text-sm text-muted">{t(explained ? 'explained' : 'sheet')}</p>
        <p>
          <Link className="link" href={href}>
            {t('open')}
          </Link>
        </p>
      </SheetBody>
    </Sheet>
  )
}
