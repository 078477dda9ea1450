import { PenLine, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PapersTable, type PapersWords } from '@/components/papers/papers-table'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { Stack } from '@/components/ui/layout'
import { Sheet } from '@/components/ui/sheet'
import { listPapers } from '@/lib/papers/queries/list'
import { checkTitleWindow } from '@/lib/papers/rules/writing'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = {
  params: YearParams & Promise<{ seminar: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.list'))('caption') }
}

export default async function PapersPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, list, asked, t] = await Promise.all([
    getSeminar(ctx, year, id),
    listPapers(ctx, year, id),
    searchParams,
    getTranslations('papers'),
  ])
  if (!seminar || !list) notFound()
  const one = (name: string): string => (typeof asked[name] === 'string' ? asked[name].slice(0, 100) : '')
  const seminarWords = await getTranslations('seminars')
  const register = checkTitleWindow(seminar, ctx.now).ok ? (
    <LinkButton variant="primary" href={`${home}/seminars/${seminar.id}/register`}>
      <PenLine className="icon" aria-hidden="true" />
      {seminarWords('register')}
    </LinkButton>
  ) : null
  return (
    <>
      <SeminarHeader
        seminar={seminar}
        home={home}
        current="papers"
        papers={list.lines.filter(([, , , , state]) => state !== 'withdrawn' && state !== 'declined').length}
      />
      {list.lines.length === 0 ? (
        <Sheet>
          <EmptyState icon={ScrollText} title={t('list.none')} action={register}>
            {t('list.none_more')}
          </EmptyState>
        </Sheet>
      ) : (
        <Stack gap="m">
          <PapersTable
            lines={list.lines}
            schools={list.schools.map(({ code, short }) => ({ code, short: short[locale] }))}
            start={{ q: one('q'), school: one('school'), state: one('state') }}
            words={wordsOf(locale)}
            href={`${home}/papers`}
            action={
              <div className="flex flex-wrap gap-2.5">
                <ExcelButton href={`/api${home}/seminars/${seminar.id}/papers`} />
                {register}
              </div>
            }
          />
          {seminar.ofHost || seminar.programmePublishedAt ? null : (
            <p className="text-sm text-muted">{t('list.states_note')}</p>
          )}
        </Stack>
      )}
    </>
  )
}

/** The words that the table takes to the browser; it fills their gaps itself. */
function wordsOf(locale: Locale): PapersWords {
  const { list, states, late } = messages[locale].papers
  return {
    ...{ caption: list.caption, search: list.search, searchHint: list.search_hint, school: list.school },
    ...{ allSchools: list.all_schools, state: list.state, allStates: list.all_states, title: list.title },
    ...{ authors: list.authors, submitted: list.submitted, notTold: list.not_told, noneFound: list.none_found },
    ...{ filterSearch: list.filter_search, clear: list.clear, remove: list.remove, sort: list.sort },
    ...{ more: list.more, shown: list.shown, late, states },
  }
}
