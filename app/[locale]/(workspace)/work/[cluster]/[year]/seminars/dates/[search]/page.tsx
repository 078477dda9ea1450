import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DatesAnswer } from '@/components/seminars/dates-answer'
import { DatesTable } from '@/components/seminars/dates-table'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { Row, Stack } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { formatDateTime, formatDeadline } from '@/lib/platform/i18n/format'
import { withdrawDatesAction } from '@/lib/seminars/actions'
import { getDateSearch, type DateSearchView } from '@/lib/seminars/queries/dates'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ search: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars.dates'))('name') }
}

export default async function DatesPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const search = await getDateSearch(ctx, year, (await params).search)
  if (!search) notFound()
  const t = await getTranslations('seminars')
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/seminars` }, { label: t('dates.name') }]}
        title={<span className="text-pretty">{search.topic}</span>}
        lead={`${search.host[locale]} · ${t('dates.answer_by')}: ${formatDeadline(search.answerBy, locale)}`}
        actions={search.run.ok ? <Withdraw search={search} /> : null}
      />
      <Stack className="max-w-5xl">
        {search.note ? <p className="max-w-prose whitespace-pre-line">{search.note}</p> : null}
        <Ended search={search} home={home} />
        {search.own.answer.ok ? <DatesAnswer search={search} /> : null}
        <DatesTable search={search} home={home} />
      </Stack>
    </>
  )
}

async function Ended({ search, home }: { search: DateSearchView; home: string }): Promise<ReactNode> {
  const t = await getTranslations('seminars.dates')
  if (search.withdrawn) {
    const { at, reason } = search.withdrawn
    return <Notice>{t('withdrawn', { when: formatDateTime(at), reason })}</Notice>
  }
  if (!search.seminarId) return null
  return (
    <Notice tone="done" actions={<LinkButton href={`${home}/seminars/${search.seminarId}`}>{t('see')}</LinkButton>}>
      {t('became')}
    </Notice>
  )
}

async function Withdraw({ search }: { search: DateSearchView }): Promise<ReactNode> {
  const t = await getTranslations('seminars.dates')
  return (
    <Dialog
      trigger={<Button variant="quiet">{t('withdraw')}</Button>}
      title={t('withdraw_title')}
      description={t('withdraw_text')}
    >
      <ActionForm action={withdrawDatesAction} id="withdraw">
        <input type="hidden" name="searchId" value={search.id} />
        <TextInput name="reason" label={t('reason')} required />
        <Row>
          <SubmitButton>{t('withdraw')}</SubmitButton>
          <DialogClose>{t('keep')}</DialogClose>
        </Row>
      </ActionForm>
    </Dialog>
  )
}
