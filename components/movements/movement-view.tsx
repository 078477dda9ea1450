import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { MovementView } from '@/lib/movements/queries'
import { formatDay } from '@/lib/platform/i18n/format'

type Props = { title: string; movement: MovementView | null; actions?: ReactNode }

/** One movement of the three that unfold from one another, with what one may do about it. */
export async function MovementSheet({ title, movement, actions }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.movement')
  return (
    <Sheet>
      <SheetHeader title={title} aside={<MovementChip movement={movement} />} />
      <SheetBody>
        {movement ? (
          <>
            <p className="text-lg font-semibold">“{movement.theme}”</p>
            <Facts
              facts={[
                {
                  label: t('window'),
                  value: t('from', { from: formatDay(movement.startsOn), to: formatDay(movement.endsOn) }),
                },
                ...(movement.decision ? [{ label: t('decision'), value: movement.decision }] : []),
              ]}
            />
            <div>
              <h3>{t('aim')}</h3>
              <p className="whitespace-pre-line">{movement.aim}</p>
            </div>
            <div>
              <h3>{t('contents')}</h3>
              <p className="whitespace-pre-line">{movement.contents}</p>
            </div>
          </>
        ) : (
          <p className="text-muted">{t('none')}</p>
        )}
        {actions}
      </SheetBody>
    </Sheet>
  )
}

/** How far a movement is: being written, announced, launched. */
export async function MovementChip({ movement }: { movement: MovementView | null }): Promise<ReactNode> {
  const t = await getTranslations('movements.states')
  if (!movement) return null
  if (movement.launchedAt) return <Chip tone="done">{t('launched')}</Chip>
  return movement.announcedAt ? <Chip tone="info">{t('announced')}</Chip> : <Chip>{t('writing')}</Chip>
}
