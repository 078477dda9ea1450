import { CalendarPlus, CalendarSearch, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PhaseChip } from '@/components/seminars/phase-chip'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { DateTile } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { formatDate, formatDayMonth, formatDeadline, formatShortWeekday, formatTime } from '@/lib/platform/i18n/format'
import { listDateSearches, type DateSearchRow } from '@/lib/seminars/queries/dates'
import { listSeminars, scheduleChoices, type SeminarRow } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars'))('title') }
}

export default async function SeminarsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const [rows, searches, choices, t] = await Promise.all([
    listSeminars(ctx, year),
    listDateSearches(ctx, year),
    scheduleChoices(ctx, year),
    getTranslations('seminars'),
  ])
  const schedule =
    choices.may.ok && choices.hosts.length > 0 ? (
      <Row>
        <LinkButton href={`${home}/seminars/dates/new`}>
          <CalendarSearch className="icon" aria-hidden="true" />
          {t('dates.find')}
        </LinkButton>
        <LinkButton variant="primary" href={`${home}/seminars/new`}>
          <CalendarPlus className="icon" aria-hidden="true" />
          {t('new')}
        </LinkButton>
      </Row>
    ) : null
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          rows.length > 0 ? (
            <>
              {schedule}
              <LinkButton href={`${home}/reviews`}>{t('own_reviews')}</LinkButton>
            </>
          ) : null
        }
      />
      <Searches rows={searches} home={home} />
      {rows.length === 0 ? (
        <Sheet>
          <EmptyState icon={ScrollText} title={t('none')} action={schedule}>
            {t('none_yet')}
          </EmptyState>
        </Sheet>
      ) : (
        <Stack>
          {rows.map((row) => (
            <SeminarSheet key={row.id} row={row} href={`${home}/seminars/${row.id}`} locale={locale} t={t} />
          ))}
        </Stack>
      )}
    </>
  )
}

/** The searches for a day that are still open. */
async function Searches({ rows, home }: { rows: DateSearchRow[]; home: string }): Promise<ReactNode> {
  if (rows.length === 0) return null
  const [t, locale] = await Promise.all([getTranslations('seminars.dates'), getLocale()])
  return (
    <Sheet className="mb-6">
      <SheetHeader title={t('open')} />
      <SheetBody className="gap-0 divide-y divide-line py-0">
        {rows.map((row) => (
          <div key={row.id} className="grid gap-1 py-4">
            <Link className="link font-medium text-pretty" href={`${home}/seminars/dates/${row.id}`}>
              {row.topic}
            </Link>
            <p className="text-sm text-muted">
              {row.host[locale]} · {t('answer_by')}: {formatDeadline(row.answerBy, locale)} ·{' '}
              {t('answered', { answered: row.answered, of: row.of })}
            </p>
          </div>
        ))}
      </SheetBody>
    </Sheet>
  )
}

type SheetProps = {
  row: SeminarRow
  href: string
  locale: 'vi' | 'en'
  t: Awaited<ReturnType<typeof getTranslations<'seminars'>>>
}

function SeminarSheet({ row, href, locale, t }: SheetProps): ReactNode {
  const [day = '', month = ''] = formatDayMonth(row.startsAt).split('/')
  const hours = `${formatTime(row.startsAt)} – ${formatTime(row.endsAt)}, ${formatDate(row.startsAt)}`
  const deadline = formatDeadline(row.phase === 'titles' ? row.titlesCloseAt : row.papersCloseAt, locale)
  return (
    <Sheet>
      <SheetBody>
        <div className="flex items-start gap-4">
          <DateTile weekday={formatShortWeekday(row.startsAt, locale)} day={day} month={month} />
          <div className="grid min-w-0 flex-1 gap-2">
            <h2 className="text-lg text-pretty">
              <Link href={href} className="hover:underline">
                {row.topic}
              </Link>
            </h2>
            <p className="text-muted">
              {[hours, row.place, row.host[locale]].filter((text) => text !== '').join(' · ')}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-md text-muted">
              <PhaseChip phase={row.phase} />
              <span>{t('papers_count', { count: row.papers })}</span>
              {row.accepted > 0 ? <span>{t('accepted_count', { count: row.accepted })}</span> : null}
              {row.phase === 'titles' ? <span>{t('titles_until', { deadline })}</span> : null}
              {row.phase === 'papers' ? <span>{t('papers_until', { deadline })}</span> : null}
            </div>
          </div>
        </div>
      </SheetBody>
    </Sheet>
  )
}
