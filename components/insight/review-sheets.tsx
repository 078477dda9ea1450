import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { Review, ReviewRow } from '@/lib/insight/queries/review'
import { reviewTotal, type ReviewCell, type ReviewMeasure } from '@/lib/insight/rules/review'

type Props = { review: Review }

/** Offices and awards, years × schools, in words. */
export async function HonoursSheet({ review }: Props): Promise<ReactNode> {
  const t = await getTranslations('insight.review')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const say = (cell: ReviewCell | undefined): ReactNode => {
    const words = [
      ...(cell?.role ? [<b key="role">{roles(cell.role)}</b>] : []),
      ...(cell?.awards ?? []).map((award) => <span key={award.vi}>{award[locale]}</span>),
    ]
    if (words.length > 0) return <span className="grid gap-0.5">{words}</span>
    return <span className="text-muted">{cell?.known ? '–' : t('noData')}</span>
  }
  return (
    <Sheet className="break-inside-avoid">
      <SheetHeader title={t('honours')} aside={t('honoursAside')} />
      <Table
        caption={t('honours')}
        rows={review.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'school', header: t('school'), cell: (row) => row.short[locale] },
          ...review.years.map((year, place) => ({
            key: String(year),
            header: String(year),
            cell: (row: ReviewRow) => say(row.cells[place]),
          })),
        ]}
      />
    </Sheet>
  )
}

/** One measure, years × schools, with the sum of the five years as figure and bar. */
export async function MeasureSheet({ review, measure }: Props & { measure: ReviewMeasure }): Promise<ReactNode> {
  const t = await getTranslations('insight.review')
  const locale = await getLocale()
  const most = Math.max(0, ...review.rows.map((row) => reviewTotal(row.cells, measure)))
  const title = t(`measures.${measure}`)
  const figure = (cell: ReviewCell | undefined): ReactNode => {
    if (!cell?.known) return <span className="text-muted">{t('noData')}</span>
    if (measure !== 'answered') return cell[measure]
    return cell.proposals === 0 ? '–' : t('answeredOf', { answered: cell.answered, all: cell.proposals })
  }
  return (
    <Sheet className="break-inside-avoid">
      <SheetHeader title={title} aside={t(`asides.${measure}`)} />
      <Table
        caption={title}
        rows={review.rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'school', header: t('school'), cell: (row) => row.short[locale] },
          ...review.years.map((year, place) => ({
            key: String(year),
            header: String(year),
            kind: 'number' as const,
            cell: (row: ReviewRow) => figure(row.cells[place]),
          })),
          {
            key: 'total',
            header: t('total'),
            cell: (row) => {
              const total = reviewTotal(row.cells, measure)
              return (
                <div className="min-w-28">
                  <b>{total}</b>
                  <Progress label={row.short[locale]} text={total} value={total} max={most} plain tone="accent" />
                </div>
              )
            },
          },
        ]}
      />
    </Sheet>
  )
}
