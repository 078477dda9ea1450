import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RegisterForm } from '@/components/papers/register-form'
import { RulesSheet } from '@/components/seminars/rules-sheet'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { getYearSchools } from '@/lib/calendar/queries'
import { mayRegister } from '@/lib/papers/policy'
import { listPapers } from '@/lib/papers/queries/list'
import { checkTitleWindow } from '@/lib/papers/rules/writing'
import { formatDate } from '@/lib/platform/i18n/format'
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
    getYearSchools(ctx, year),
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
        <RegisterForm
          seminar={seminar}
          author={ctx.actor.name}
          own={own}
          schools={schools}
          titles={titles}
          back={back}
          locale={locale}
        />
      </Columns>
    </>
  )
}
