import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { PracticeLine } from '@/lib/practices/queries'
import { PracticeChip } from './practice-chip'

/** The practices as cards: what, whose, and how far it has spread. */
export async function PracticeList({ lines }: { lines: PracticeLine[] }): Promise<ReactNode> {
  const t = await getTranslations('practices')
  const locale = await getLocale()
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3" aria-label={t('list.caption')}>
      {lines.map((line) => (
        <li
          key={line.id}
          className="no-break grid min-w-0 content-start overflow-hidden rounded-m border border-line bg-surface shadow-sheet"
        >
          {line.cover ? (
            // eslint-disable-next-line @next/next/no-img-element -- the bytes come from our own sandboxed route
            <img
              src={`/api/files/${line.cover.fileId}`}
              alt={line.cover.caption}
              loading="lazy"
              className="aspect-[5/2] w-full border-b border-line object-cover no-print"
            />
          ) : null}
          <div className="grid gap-1.5 px-4 py-3.5">
            <h2 className="text-lg leading-snug">
              <Link className="link" href={`/practices/${line.id}`}>
                {line.title || t('untitled')}
              </Link>
            </h2>
            <p className="text-sm text-muted">
              {[line.school[locale], line.year === null ? '' : String(line.year)].filter(Boolean).join(' · ')}
            </p>
            <p className="line-clamp-3">{line.what}</p>
            <p className="text-sm text-muted">
              {line.state === 'published' ? (
                [
                  t('list.adoptedBy', { count: line.adopted }),
                  ...(line.effects > 0 ? [t('list.effects', { count: line.effects })] : []),
                ].join(' · ')
              ) : (
                <PracticeChip state={line.state} />
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
