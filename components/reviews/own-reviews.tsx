import { ClipboardCheck } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { List } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { OwnReview, OwnReviews } from '@/lib/reviews/queries/mine'
import { formatDeadline } from '@/lib/platform/i18n/format'
import { ReviewChip, stateOf, type ReviewState } from './review-chip'

type Props = { own: OwnReviews; href: string; home: string; now: Date }

/** What the reader was asked to review, what is open first. */
export async function OwnReviewsSheet({ own, href, now }: Props): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews'), getLocale()])
  const stateIn = (row: OwnReview): ReviewState =>
    row.submittedAt || row.needed ? stateOf({ ...row, late: (row.submittedAt ?? now) > row.dueAt }) : 'not_needed'
  return (
    <Sheet>
      <SheetHeader title={t('mine.caption')} aside={own.reviews.length || null} />
      <Table
        caption={t('mine.caption')}
        rows={own.reviews}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon={ClipboardCheck} title={t('mine.none')}>
            {t('mine.none_more')}
          </EmptyState>
        }
        columns={[
          {
            key: 'paper',
            header: t('mine.paper'),
            kind: 'long',
            cell: (row) => (
              <Link className="link font-medium" href={`${href}/${row.id}`}>
                {row.title}
              </Link>
            ),
          },
          { key: 'seminar', header: t('mine.seminar'), kind: 'long', cell: (row) => row.topic },
          { key: 'due', header: t('mine.due'), cell: (row) => formatDeadline(row.dueAt, locale) },
          {
            key: 'state',
            header: t('mine.state'),
            cell: (row) => <ReviewChip state={stateIn(row)}>{t(`states.${stateIn(row)}`)}</ReviewChip>,
          },
        ]}
      />
    </Sheet>
  )
}

/** The seminars in which one may say what one would like to review. */
export async function WishesSheet({ own, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('reviews.mine')
  return (
    <Sheet>
      <SheetHeader title={t('wishes')} />
      <SheetBody>
        <p className="text-sm text-muted">{t(own.seminars.length === 0 ? 'wishes_none' : 'wishes_text')}</p>
        {own.seminars.length === 0 ? null : (
          <List>
            {own.seminars.map((seminar) => (
              <li key={seminar.id}>
                <Link className="link" href={`${home}/seminars/${seminar.id}/wishes`}>
                  {t('wishes_link', { topic: seminar.topic })}
                </Link>
                <span className="block text-sm text-muted">{t('wishes_count', { count: seminar.wishes })}</span>
              </li>
            ))}
          </List>
        )}
      </SheetBody>
    </Sheet>
  )
}
