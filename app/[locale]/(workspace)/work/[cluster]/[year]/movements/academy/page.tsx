import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { MovementFields } from '@/components/movements/movement-form'
import { ActionForm } from '@/components/ui/action-form'
import { RadioGroup } from '@/components/ui/choice'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { launchAcademyMovementAction } from '@/lib/movements/actions'
import { listMovements } from '@/lib/movements/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('movement.launchForAcademy') }
}

export default async function AcademyMovementPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { academy, may } = await listMovements(ctx, year)
  if (!may.launchForAcademy.ok || academy) notFound()
  const t = await getTranslations('movements')
  const number = { year: String(year.year) }
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: `${home}/movements` }, { label: t('movement.ofAcademy') }]}
        title={t('movement.launchForAcademy')}
      />
      <ActionForm action={launchAcademyMovementAction} id="movement" className="max-w-3xl">
        <input type="hidden" name="yearId" value={year.id} />
        <Sheet>
          <SheetBody className="gap-6">
            <MovementFields movement={null} year={year.year} />
            <RadioGroup
              name="scope"
              label={t('movement.scope')}
              defaultValue="one"
              options={[
                { value: 'one', label: t('movement.scopeOne', number) },
                { value: 'all', label: t('movement.scopeAll', number) },
              ]}
            />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('movement.launch')}</SubmitButton>
          <span className="text-sm text-muted">{t('movement.afterLaunch')}</span>
        </Row>
      </ActionForm>
    </>
  )
}
