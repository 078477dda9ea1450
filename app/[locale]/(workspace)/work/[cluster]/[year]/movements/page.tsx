import { Flag } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MovementActs } from '@/components/movements/movement-acts'
import { MovementSheet } from '@/components/movements/movement-view'
import { LaunchAside } from '@/components/movements/launch-aside'
import { StandingTable } from '@/components/movements/standing-table'
import { DownloadButton, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Theme } from '@/components/ui/theme'
import {
  getOwnRegistration,
  getPledge,
  listMovements,
  listMovementsConditions,
  listSchoolStandings,
} from '@/lib/movements/queries'
import { db } from '@/lib/platform/db/client'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('title') }
}

export default async function MovementsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const t = await getTranslations('movements')
  const [movements, standings, conditions, registration, pledge] = await Promise.all([
    listMovements(ctx, year),
    listSchoolStandings(db(), year, ctx.now),
    listMovementsConditions(db(), year, ctx.now),
    getOwnRegistration(ctx, year),
    getPledge(ctx, year),
  ])
  const { academy, cluster, own, may } = movements
  const said = academy ?? (cluster?.announcedAt || cluster?.launchedAt ? cluster : null)
  const number = { year: String(year.year) }
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', number)}
        actions={
          <DownloadButton size="s" href={`/api/work/${year.clusterCode}/${year.year}/registrations?locale=${locale}`}>
            {t('table.excel')}
          </DownloadButton>
        }
      />
      {said ? (
        <Theme source={t(`themeBy.${academy ? 'academy' : 'cluster'}`)}>{said.theme}</Theme>
      ) : (
        <EmptyState icon={Flag} title={t('noTheme', number)}>
          {t('noThemeText')}
        </EmptyState>
      )}
      <Columns
        className="mt-6"
        aside={
          <LaunchAside
            conditions={conditions}
            registration={registration}
            pledge={pledge}
            home={home}
            schools={standings.length}
          />
        }
      >
        <Sheet>
          <SheetHeader title={t('table.heading')} />
          <StandingTable standings={standings} movements={movements} home={home} />
          <SheetBody>
            <p className="text-sm text-muted">{t('table.consequence')}</p>
          </SheetBody>
        </Sheet>
        <MovementSheet
          title={t('movement.ofAcademy')}
          movement={academy}
          actions={
            may.launchForAcademy.ok && !academy ? (
              <div>
                <LinkButton variant="primary" href={`${home}/movements/academy`}>
                  {t('movement.launchForAcademy')}
                </LinkButton>
              </div>
            ) : null
          }
        />
        <MovementSheet
          title={t('movement.ofCluster')}
          movement={cluster}
          actions={
            <MovementActs
              movement={cluster}
              edit={`${home}/movements/edit`}
              save={may.saveCluster}
              launch={may.launchCluster}
              announce={may.announce}
              primary
            />
          }
        />
        {own ? (
          <MovementSheet
            title={`${t('movement.ofSchool')} · ${own.name[locale]}`}
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
      </Columns>
    </>
  )
}
