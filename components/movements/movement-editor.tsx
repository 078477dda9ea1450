import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { saveMovementAction } from '@/lib/movements/actions'
import type { MovementView } from '@/lib/movements/queries'
import { MovementFields } from './movement-form'

type Props = {
  level: 'cluster' | 'school'
  movement: MovementView | null
  /** the movement above, which this one unfolds: its theme and window are offered */
  model: MovementView | null
  year: { id: string; year: number }
  home: string
}

/** The form of the cluster's movement, or of a school's. */
export async function MovementEditor({ level, movement, model, year, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements')
  const title = level === 'cluster' ? t('movement.ofCluster') : t('movement.ofSchool')
  const offered = model && { theme: model.theme, startsOn: model.startsOn, endsOn: model.endsOn }
  return (
    <>
      <PageHeader crumbs={[{ label: t('title'), href: `${home}/movements` }, { label: title }]} title={title} />
      <ActionForm action={saveMovementAction} id="movement" className="max-w-3xl">
        <input type="hidden" name="yearId" value={year.id} />
        <input type="hidden" name="level" value={level} />
        <input type="hidden" name="version" value={movement?.version ?? 0} />
        <Sheet>
          <SheetBody className="gap-6">
            <MovementFields movement={movement ?? offered} year={year.year} />
          </SheetBody>
        </Sheet>
        <Row>
          <SubmitButton>{t('movement.save')}</SubmitButton>
          <LinkButton variant="quiet" href={`${home}/movements`}>
            {t('title')}
          </LinkButton>
        </Row>
      </ActionForm>
    </>
  )
}
