import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { RegistrationView } from '@/lib/movements/queries'
import { mostTargets, mostTitles } from '@/lib/movements/schema'
import { RowList } from './row-list'

/** The two lists of a registration: targets, and the titles registered for. */
export async function RegistrationFields({ registration }: { registration: RegistrationView }): Promise<ReactNode> {
  const t = await getTranslations('movements.registration')
  const remove = t('remove', { number: '#' })
  return (
    <>
      <Sheet>
        <SheetHeader title={t('targets')} />
        <SheetBody className="gap-5">
          <p className="text-muted">{t('targetsHint')}</p>
          <RowList
            name="targets"
            rows={registration.targets.length > 0 ? registration.targets : [{}]}
            most={mostTargets}
            layout="md:grid-cols-[minmax(0,1fr)_150px_150px]"
            words={{ add: t('addTarget'), row: '#.', remove }}
            fields={[
              { name: 'content', label: t('content'), required: true },
              { name: 'unit', label: t('unit'), required: true },
              { name: 'planned', label: t('planned'), required: true, decimal: true },
              { name: 'note', label: t('note') },
            ]}
          />
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('titles')} />
        <SheetBody className="gap-5">
          <RowList
            name="titles"
            rows={registration.titles}
            most={mostTitles}
            layout="md:grid-cols-2"
            words={{ add: t('addTitle'), row: '#.', remove }}
            fields={[
              { name: 'title', label: t('titleName'), required: true },
              { name: 'note', label: t('note') },
            ]}
          />
        </SheetBody>
      </Sheet>
    </>
  )
}
