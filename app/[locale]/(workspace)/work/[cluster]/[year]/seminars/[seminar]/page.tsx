import { Megaphone, PenLine, SquarePen } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DraftHere } from '@/components/drafting/draft-here'
import { CountsTable } from '@/components/papers/counts-table'
import { RulesSheet } from '@/components/seminars/rules-sheet'
import { CallChanges } from '@/components/seminars/call-changes'
import { NoPaper } from '@/components/seminars/no-paper'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { ThemesList } from '@/components/seminars/themes-list'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Columns } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { draftsFor } from '@/lib/drafting/queries'
import { getYearSchools } from '@/lib/calendar/queries'
import { checkTitleWindow } from '@/lib/papers/rules/writing'
import { listPaperCounts } from '@/lib/papers/queries/list'
import { formatDate, formatDeadline, formatTime } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { callSeminarAction } from '@/lib/seminars/actions'
import { getSeminar, type SeminarView } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars'))('name') }
}

export default async function SeminarPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const seminar = await getSeminar(ctx, year, (await params).seminar)
  if (!seminar) notFound()
  const [counts, schools, t, words] = await Promise.all([
    listPaperCounts(ctx, year, seminar.id),
    getYearSchools(ctx, year),
    getTranslations('seminars'),
    getTranslations('papers.counts'),
  ])
  const rows = schools.map(({ id, short }) => ({
    ...{ id, short, registered: 0, submitted: 0, accepted: 0 },
    ...counts.find((row) => row.schoolId === id),
    abstains: seminar.abstentions.find((row) => row.schoolId === id)?.reason,
  }))
  const told = seminar.ofHost || seminar.programmePublishedAt !== null
  const { id, meetingId, hostId } = seminar
  const event = { type: 'meeting', id: meetingId } as const
  const drafts = await draftsFor(
    ctx,
    year,
    [
      { kind: 'call', type: 'seminar', id },
      { kind: 'invitation', ...event },
      { kind: 'programme', ...event },
    ],
    hostId,
  )
  return (
    <>
      <SeminarHeader
        seminar={seminar}
        home={home}
        current="overview"
        papers={rows.reduce((sum, row) => sum + row.registered, 0)}
      />
      <Columns
        aside={
          <>
            <NextStep seminar={seminar} home={home} now={ctx.now} t={t} />
            <RulesSheet rules={seminar} />
            <DraftHere yearId={year.id} sources={drafts} />
          </>
        }
      >
        <CallChanges changes={seminar.changes} />
        <About seminar={seminar} home={home} locale={locale} t={t} />
        <Sheet>
          <SheetHeader title={words('title')} />
          <CountsTable rows={rows} told={told} />
        </Sheet>
      </Columns>
    </>
  )
}

type PartProps = {
  seminar: SeminarView
  home: string
  locale: Locale
  t: Awaited<ReturnType<typeof getTranslations<'seminars'>>>
}

function About({ seminar, home, locale, t }: PartProps): ReactNode {
  const window = (from: Date, to: Date): string =>
    t('window.from_to', { from: formatDeadline(from, locale), to: formatDeadline(to, locale) })
  const people = (role: 'presidium' | 'secretary'): ReactNode => <People seminar={seminar} role={role} />
  const has = (role: 'presidium' | 'secretary'): boolean => seminar.officers.some((one) => one.role === role)
  return (
    <Sheet>
      <SheetHeader
        title={t('overview')}
        aside={
          <Link className="link" href={`${home}/meetings/${seminar.meetingId}`}>
            {t('meeting_page')}
          </Link>
        }
      />
      <SheetBody className="gap-5">
        {seminar.purpose ? <p className="whitespace-pre-line">{seminar.purpose}</p> : null}
        <Facts
          facts={[
            {
              label: t('fields.when'),
              value: (
                <>
                  {`${formatTime(seminar.startsAt)} – ${formatTime(seminar.endsAt)}, ${formatDate(seminar.startsAt)}`}
                  {seminar.datesId ? (
                    <Link className="link block" href={`${home}/seminars/dates/${seminar.datesId}`}>
                      {t('dates.found')}
                    </Link>
                  ) : null}
                </>
              ),
            },
            seminar.place !== '' && { label: t('fields.place'), value: seminar.place },
            seminar.link !== '' && {
              label: t('fields.link'),
              value: (
                <a className="link break-all" href={seminar.link} rel="noreferrer">
                  {seminar.link}
                </a>
              ),
            },
            { label: t('fields.titles_window'), value: window(seminar.titlesOpenAt, seminar.titlesCloseAt) },
            { label: t('fields.papers_window'), value: window(seminar.papersOpenAt, seminar.papersCloseAt) },
            seminar.organisers !== '' && { label: t('fields.organisers'), value: seminar.organisers },
            has('presidium') && { label: t('fields.presidium'), value: people('presidium') },
            has('secretary') && { label: t('fields.secretaries'), value: people('secretary') },
            seminar.contact !== '' && { label: t('fields.contact'), value: seminar.contact },
            seminar.themes.length > 0 && {
              label: t('fields.themes'),
              value: <ThemesList themes={seminar.themes} suggestions={seminar.suggestions} />,
            },
          ]}
        />
      </SheetBody>
    </Sheet>
  )
}

function People({ seminar, role }: { seminar: SeminarView; role: 'presidium' | 'secretary' }): ReactNode {
  return (
    <ul>
      {seminar.officers
        .filter((one) => one.role === role)
        .map((one) => (
          <li key={one.label}>{one.label}</li>
        ))}
    </ul>
  )
}

function NextStep({ seminar, home, now, t }: Omit<PartProps, 'locale'> & { now: Date }): ReactNode {
  const href = `${home}/seminars/${seminar.id}`
  const titles = checkTitleWindow(seminar, now)
  const { call, change } = seminar.acts
  const runs = change.ok
  return (
    <Sheet className="no-print">
      <SheetBody>
        {runs && call.ok ? (
          <ActionForm action={callSeminarAction} draft={false} id="call" className="gap-3">
            <input type="hidden" name="seminarId" value={seminar.id} />
            <SubmitButton wide>
              <Megaphone className="icon" aria-hidden="true" />
              {t('call')}
            </SubmitButton>
            <p className="text-sm text-muted">{t('call_confirm')}</p>
          </ActionForm>
        ) : null}
        {runs && !call.ok && !seminar.calledAt ? (
          <RefusedAct wide reason={<Reason refusal={call.refusal} />}>
            {t('call')}
          </RefusedAct>
        ) : null}
        {titles.ok ? (
          <LinkButton wide variant={runs && call.ok ? 'outline' : 'primary'} href={`${href}/register`}>
            <PenLine className="icon" aria-hidden="true" />
            {t('register')}
          </LinkButton>
        ) : (
          <RefusedAct wide reason={<Reason refusal={titles.refusal} />}>
            {t('register')}
          </RefusedAct>
        )}
        {runs ? (
          <LinkButton wide href={`${href}/edit`}>
            <SquarePen className="icon" aria-hidden="true" />
            {t('change')}
          </LinkButton>
        ) : null}
        {seminar.acts.bringNone.ok ? <NoPaper seminarId={seminar.id} /> : null}
        {seminar.calledAt ? (
          <p className="text-sm text-muted">{t('called_at', { date: formatDate(seminar.calledAt) })}</p>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
