import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { lookup } from '@/lib/platform/i18n/say'
import type { PaperLosses } from '@/lib/proceedings/schema'

/** What of the papers could not be carried over, paper by paper. */
export async function LossesSheet({ losses, papers }: { losses: PaperLosses[]; papers: string }): Promise<ReactNode> {
  const [t, words] = [await getTranslations('proceedings.losses'), await lookup(await getLocale())]
  return (
    <Sheet>
      <SheetHeader title={t('title')} />
      <SheetBody>
        {losses.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <p className="text-md text-muted">{t('lead')}</p>
        )}
        {losses.map(({ paperId, title, losses: own }) => (
          <section key={paperId} className="grid gap-1 border-t border-line pt-3">
            <h3 className="text-base font-semibold text-pretty">
              <Link className="link" href={`${papers}/${paperId}`}>
                {title}
              </Link>
            </h3>
            <ul className="list-disc pl-5 text-md">
              {own.map(({ kind, count, near }) => (
                <li key={kind}>
                  {words(`proceedings.losses.kinds.${kind}`, { count })}
                  {near ? <span className="text-muted"> ({t('near', { words: near })})</span> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </SheetBody>
    </Sheet>
  )
}
