import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Reason } from '@/components/ui/reason'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { savePlanAction } from '@/lib/planning/actions'
import { getPlan } from '@/lib/planning/queries'
import { planSections } from '@/lib/planning/schema'
import { openYear, type YearParams } from '../../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('plan.write') }
}

export default async function EditPlanPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { plan, may } = await getPlan(ctx, year)
  const t = await getTranslations('planning')
  if (!may.write.ok && may.write.refusal.code === 'planning.only_head') notFound()
  const back = plan ? `${home}/planning/plan` : `${home}/planning`
  const crumbs = [
    { label: t('title'), href: `${home}/planning` },
    { label: t('plan.heading'), href: back },
    { label: t('plan.edit') },
  ]
  if (!may.write.ok) {
    return (
      <>
        <PageHeader crumbs={crumbs} title={t('plan.edit')} />
        <Notice>
          <Reason refusal={may.write.refusal} />
        </Notice>
      </>
    )
  }
  return (
    <>
      <PageHeader crumbs={crumbs} title={plan ? t('plan.edit') : t('plan.write')} lead={t('plan.saveNote')} />
      <ActionForm action={savePlanAction} autosave={savePlanAction} id="plan" className="max-w-4xl">
        <input type="hidden" name="yearId" value={year.id} />
        <EditStamp version={plan?.version ?? 0} edit={crypto.randomUUID()} />
        <Sheet>
          <SheetBody className="gap-6">
            <TextInput
              name="title"
              label={t('plan.nameLabel')}
              required
              defaultValue={plan?.title ?? t('plan.title', { year: String(year.year) })}
            />
            {planSections.map((section) => (
              <TextArea
                key={section}
                name={section}
                label={t(`plan.sections.${section}`)}
                hint={t(`plan.sectionHints.${section}`)}
                rows={section === 'content' ? 12 : 6}
                required={section === 'purpose' || section === 'content' || section === 'organisation'}
                defaultValue={plan?.[section] ?? ''}
              />
            ))}
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('plan.save')}</SubmitButton>
          <LinkButton variant="quiet" href={back}>
            {t('plan.open')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
