import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Movements } from '@/lib/movements/queries'
import { MovementActs } from './movement-acts'
import { MovementSheet } from './movement-view'

/** The movement as it unfolds: the cluster's, the own school's, and the Academy's from which they come. */
export async function MovementStack({ movements, home }: { movements: Movements; home: string }): Promise<ReactNode> {
  const t = await getTranslations('movements.movement')
  const locale = await getLocale()
  const { academy, cluster, own, may } = movements
  return (
    <>
      <MovementSheet title={t('ofAcademy')} movement={academy} />
      <MovementSheet
        title={t('ofCluster')}
        movement={cluster}
        actions={
          <MovementActs
            movement={cluster}
            edit={`${home}/movements/edit`}
            save={may.saveCluster}
            launch={may.launchCluster}
            announce={may.announce}
            primary={cluster !== null}
          />
        }
      />
      {own ? (
        <MovementSheet
          title={`${t('ofSchool')} · ${own.name[locale]}`}
          movement={own.movement}
          actions={
            <MovementActs
              movement={own.movement}
              edit={`${home}/movements/own`}
              save={may.saveOwn}
              launch={may.launchOwn}
            />
          }
        />
      ) : null}
    </>
  )
}
