import { FileText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { YearDocument, YearDocuments } from '@/lib/drafting/queries'
import { formatDay } from '@/lib/platform/i18n/format'
import { documentNames } from './names'

type Props = { view: YearDocuments; home: string; state: 'draft' | 'numbered' | 'signed' | 'cancelled' }

/** The documents of the year in one state, each with its next act. */
export async function StateSheet({ view, home, state }: Props): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const documents = view.documents.filter((one) => one.state === state)
  if (state === 'cancelled' && documents.length === 0) return null
  if (state === 'draft' && documents.length === 0 && !view.keeps) return null
  const titles = { draft: 'drafts', numbered: 'numbered', signed: 'signed', cancelled: 'cancelled' } as const
  const empty = {
    draft: 'draftsEmpty',
    numbered: 'numberedEmpty',
    signed: 'signedEmpty',
    cancelled: 'signedEmpty',
  } as const
  return (
    <Sheet>
      <SheetHeader title={t(titles[state])} />
      {documents.length === 0 ? (
        <EmptyState icon={FileText} title={t(empty[state])} />
      ) : (
        <SheetBody>
          <List>
            {documents.map((one) => (
              <DocumentRow key={one.id} one={one} home={home} />
            ))}
          </List>
        </SheetBody>
      )}
    </Sheet>
  )
}

async function DocumentRow({ one, home }: { one: YearDocument; home: string }): Promise<ReactNode> {
  const t = await getTranslations('drafting')
  const named = await documentNames()
  const register = `/registers/${one.bookId}/documents/${one.id}`
  const href = one.drafted ? `${home}/documents/${one.id}` : register
  const next = one.state === 'numbered' && one.keeping ? register : href
  const label = t(`next.${one.state === 'numbered' && !one.keeping ? 'signed' : one.state}`)
  const subject = one.subject || t('untitled')
  return (
    <ListRow
      aside={
        <Link className="link" href={next} aria-label={`${label}: ${one.symbol ?? subject}`}>
          {label}
        </Link>
      }
    >
      <Link className="link" href={href}>
        {[one.symbol, subject].filter(Boolean).join(' – ')}
      </Link>
      <span className="block text-sm text-muted">
        {[one.kind === 'other' ? '' : named(one.kind), one.date && formatDay(one.date)].filter(Boolean).join(', ')}
      </span>
    </ListRow>
  )
}
