import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RowList } from '@/components/movements/row-list'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { savePledgeAction } from '@/lib/movements/actions'
import { getPledge } from '@/lib/movements/queries'
import { openYear, type YearParams } from '../../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('pledge.write') }
}

export default async function EditPledgePage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { pledge, lines, range, may } = await getPledge(ctx, year)
  if (!may.write.ok) notFound()
  const t = await getTranslations('movements.pledge')
  const all = await getTranslations('movements')
  const back = `${home}/movements/pledge`
  return (
    <>
      <PageHeader
        crumbs={[
          { label: all('title'), href: `${home}/movements` },
          { label: t('heading'), href: back },
          { label: t('edit') },
        ]}
        title={pledge ? t('edit') : t('write')}
        lead={t('rangeHint', range)}
      />
      <ActionForm action={savePledgeAction} autosave={savePledgeAction} id="pledge" className="max-w-4xl">
        <input type="hidden" name="yearId" value={year.id} />
        <EditStamp version={pledge?.version ?? 0} edit={crypto.randomUUID()} />
        <Sheet>
          <SheetBody>
            <TextArea
              name="preamble"
              label={t('preamble')}
              rows={4}
              required
              defaultValue={pledge?.preamble ?? t('preambleDefault', { count: lines.length, year: String(year.year) })}
            />
          </SheetBody>
        </Sheet>
        <Sheet>
          <SheetHeader title={t('commitments')} aside={t('rangeHint', range)} />
          <SheetBody className="gap-5">
            <RowList
              name="commitments"
              rows={pledge?.commitments.length ? pledge.commitments : Array.from({ length: range.min }, () => ({}))}
              most={range.max}
              layout="md:grid-cols-[minmax(0,1fr)_240px]"
              words={{ add: t('add'), row: t('commitment', { number: '#' }), remove: t('remove', { number: '#' }) }}
              fields={[
                { name: 'text', label: t('commitment', { number: '' }).trim(), required: true, long: true },
                { name: 'target', label: t('target'), hint: t('targetHint') },
              ]}
            />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton variant="quiet" href={back}>
            {t('open')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
