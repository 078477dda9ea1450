import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { authorWords } from '@/components/papers/author-words'
import { AuthorsField } from '@/components/papers/authors-field'
import { TitleField } from '@/components/papers/title-field'
import { RulesSheet } from '@/components/seminars/rules-sheet'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Columns, Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { listYearSchools } from '@/lib/calendar/queries'
import { registerTitleAction } from '@/lib/papers/actions'
import { mayRegister } from '@/lib/papers/policy'
import { listPapers } from '@/lib/papers/queries/list'
import { checkTitleWindow } from '@/lib/papers/rules/writing'
import { db } from '@/lib/platform/db/client'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { firstRefusal } from '@/lib/platform/result'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.register'))('title') }
}

export default async function RegisterPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, list, schools, t, words] = await Promise.all([
    getSeminar(ctx, year, id),
    listPapers(ctx, year, id),
    listYearSchools(db(), year, ctx.now),
    getTranslations('papers'),
    getTranslations('seminars'),
  ])
  if (!seminar || !list) notFound()
  const own = schools.filter((school) => ctx.actor.seats.some((seat) => seat.organisationId === school.id))
  const may = firstRefusal(mayRegister(ctx.actor, year, own[0]?.id ?? ''), checkTitleWindow(seminar, ctx.now))
  const back = `${home}/seminars/${seminar.id}`
  const header = (
    <PageHeader
      crumbs={[
        { label: `${words('name')} ${formatDate(seminar.startsAt)}`, href: back },
        { label: words('papers'), href: `${back}/papers` },
        { label: t('register.crumb') },
      ]}
      title={t('register.title')}
      lead={seminar.topic}
    />
  )
  if (!may.ok)
    return (
      <>
        {header}
        <RefusalNotice {...await sayRefusal(may.refusal, locale)} />
      </>
    )
  const titles = list.lines.map(([, title, school]): [string, string] => [
    title,
    list.schools[school]?.short[locale] ?? '',
  ])
  return (
    <>
      {header}
      <Columns aside={<RulesSheet rules={seminar} />}>
        <ActionForm action={registerTitleAction} id="register">
          <input type="hidden" name="seminarId" value={seminar.id} />
          {own.length === 1 ? <input type="hidden" name="schoolId" value={own[0]?.id} /> : null}
          <Sheet>
            <SheetBody className="gap-6">
              <TitleField
                label={t('fields.title')}
                start=""
                titles={titles}
                words={{ similar: t('register.similar'), none: t('register.similar_none') }}
              />
              {own.length > 1 ? (
                <Select
                  name="schoolId"
                  label={t('fields.school')}
                  required
                  options={own.map((school) => ({ value: school.id, label: school.name[locale] }))}
                />
              ) : null}
              {seminar.themes.length > 0 ? (
                <Select
                  name="theme"
                  label={t('fields.theme')}
                  placeholder={t('fields.theme_none')}
                  options={seminar.themes.map((theme) => ({ value: theme, label: theme }))}
                />
              ) : null}
              <AuthorsField
                schools={schools.map((school) => ({ value: school.id, label: school.name[locale] }))}
                words={authorWords(locale)}
                start={[
                  {
                    name: ctx.actor.name,
                    organisationId: own[0]?.id ?? '',
                    ...{ degree: '', post: '', email: '', phone: '', presents: true },
                  },
                ]}
              />
            </SheetBody>
          </Sheet>
          <Row>
            <SubmitButton>{t('register.submit')}</SubmitButton>
            <LinkButton variant="quiet" href={back}>
              {t('write.later')}
            </LinkButton>
            <span className="text-sm text-muted">
              {t('register.note', { deadline: formatDeadline(seminar.papersCloseAt, locale) })}
            </span>
          </Row>
        </ActionForm>
      </Columns>
    </>
  )
}
