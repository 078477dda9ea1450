import { ScrollText } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table, type Column } from '@/components/ui/table'
import { unassignReviewAction } from '@/lib/reviews/actions'
import type { AssignedReview, AssignmentRow, Assignments } from '@/lib/reviews/queries/assignment'
import { formatDateTime } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { ReviewChip, stateOf } from './review-chip'

type Words = Awaited<ReturnType<typeof getTranslations<'reviews'>>>

/** Which papers are reviewed by whom, and who could. */
export async function AssignmentSheet({ rows, home }: { rows: AssignmentRow[]; home: string }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews'), getLocale()])
  return (
    <Sheet>
      <SheetHeader title={t('table.caption')} aside={rows.length || null} />
      {rows.length === 0 ? (
        <EmptyState icon={ScrollText} title={t('table.none')}>
          {t('table.none_more')}
        </EmptyState>
      ) : (
        <>
          <SheetBody>
            <p className="max-w-prose text-sm text-muted">{t('table.lead')}</p>
          </SheetBody>
          <Table
            caption={t('table.caption')}
            rows={rows}
            rowKey={(row) => row.paperId}
            columns={columns(home, locale, t)}
          />
        </>
      )}
    </Sheet>
  )
}

function columns(home: string, locale: Locale, t: Words): Column<AssignmentRow>[] {
  return [
    {
      key: 'paper',
      header: t('table.paper'),
      kind: 'long',
      cell: (row) => (
        <>
          <Link className="link font-medium" href={`${home}/papers/${row.paperId}`}>
            {row.title}
          </Link>
          <span className="block text-sm font-normal text-muted">{row.school[locale]}</span>
        </>
      ),
    },
    {
      key: 'reviewers',
      header: t('table.reviewers'),
      kind: 'long',
      cell: (row) =>
        row.reviews.length === 0 ? (
          <span className="text-muted">{t('table.nobody')}</span>
        ) : (
          <ul className="grid gap-3">
            {row.reviews.map((review) => (
              <Assigned key={review.id} row={row} review={review} locale={locale} t={t} />
            ))}
          </ul>
        ),
    },
    {
      key: 'possible',
      header: t('table.possible'),
      cell: (row) => (
        <span className="grid justify-items-start gap-1">
          {t('table.possible_count', { count: row.possible })}
          {row.tooFew ? <Chip tone="due">{t('table.too_few')}</Chip> : null}
        </span>
      ),
    },
  ]
}

type AssignedProps = { row: AssignmentRow; review: AssignedReview; locale: Locale; t: Words }

function Assigned({ row, review, locale, t }: AssignedProps): ReactNode {
  return (
    <li className="grid gap-1">
      <span>
        {review.name} <span className="text-sm text-muted">· {review.school[locale]}</span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <ReviewChip state={stateOf(review)}>{t(`states.${stateOf(review)}`)}</ReviewChip>
        {review.wish ? <Chip>{t(`wishes.${review.wish}`)}</Chip> : null}
        {review.submittedAt ? null : (
          <span className="text-sm text-muted">{t('table.due', { at: formatDateTime(review.dueAt) })}</span>
        )}
      </span>
      {review.submittedAt || !row.waiting ? null : (
        <ActionForm
          action={unassignReviewAction}
          draft={false}
          id={`unassign-${review.id}`}
          className="justify-items-start gap-2 no-print"
        >
          <input type="hidden" name="reviewId" value={review.id} />
          <SubmitButton variant="quiet" size="s">
            {t('table.unassign')}
            <span className="sr-only">: {t('table.unassign_whose', { name: review.name, title: row.title })}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}

/** The people who could be asked, with how many reviews each has. */
export async function LoadsSheet({ reviewers }: { reviewers: Assignments['reviewers'] }): Promise<ReactNode> {
  const [t, locale] = await Promise.all([getTranslations('reviews.table'), getLocale()])
  const sorted = [...reviewers].sort((a, b) => b.load - a.load)
  return (
    <Sheet>
      <SheetHeader title={t('loads')} aside={reviewers.length || null} />
      <Table
        caption={t('loads_caption')}
        rows={sorted}
        rowKey={(row) => row.id}
        empty={
          <SheetBody>
            <p className="text-muted">{t('loads_none')}</p>
          </SheetBody>
        }
        columns={[
          { key: 'person', header: t('person'), cell: (row) => row.name },
          { key: 'school', header: t('school'), cell: (row) => row.school[locale] },
          { key: 'load', header: t('load'), kind: 'number', cell: (row) => row.load },
          { key: 'open', header: t('open'), kind: 'number', cell: (row) => row.open },
          { key: 'wishes', header: t('wishes'), kind: 'number', cell: (row) => row.wishes },
        ]}
      />
    </Sheet>
  )
}
