import { Flag } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LaunchAside } from '@/components/movements/launch-aside'
import { MovementStack } from '@/components/movements/movement-stack'
import { StandingTable } from '@/components/movements/standing-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ExcelButton } from '@/components/ui/excel-button'
import { Columns, Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Theme } from '@/components/ui/theme'
import {
  getLaunchStanding,
  getOwnRegistration,
  getPledge,
  listMovements,
  type Movements,
} from '@/lib/movements/queries'
import { openYear, type YearParams } from '../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('title') }
}

export default async function MovementsPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const t = await getTranslations('movements')
  const [movements, { standings, conditions }, registration, pledge] = await Promise.all([
    listMovements(ctx, year),
    getLaunchStanding(ctx, year),
    getOwnRegistration(ctx, year),
    getPledge(ctx, year),
  ])
  const aside = (
    <LaunchAside
      conditions={conditions}
      registration={registration}
      pledge={pledge}
      home={home}
      schools={standings.length}
    />
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { year: String(year.year) })}
        actions={
          <>
            <ExcelButton href={`/api/work/${year.clusterCode}/${year.year}/registrations`} />
            <PrimaryAct movements={movements} home={home} register={registration?.may.submit.ok ?? false} />
          </>
        }
      />
      <Stack>
        <YearTheme movements={movements} year={year.year} />
        <Sheet>
          <SheetHeader title={t('table.heading')} />
          <StandingTable standings={standings} movements={movements} home={home} />
          <SheetBody>
            <p className="text-sm text-muted">{t('table.consequence')}</p>
          </SheetBody>
        </Sheet>
        <Columns aside={aside}>
          <MovementStack movements={movements} home={home} />
        </Columns>
      </Stack>
    </>
  )
}

async function YearTheme({ movements, year }: { movements: Movements; year: number }): Promise<ReactNode> {
  const t = await getTranslations('movements')
  const { academy, cluster } = movements
  const said = academy ?? (cluster?.announcedAt || cluster?.launchedAt ? cluster : null)
  if (said) return <Theme source={t(`themeBy.${academy ? 'academy' : 'cluster'}`)}>{said.theme}</Theme>
  return (
    <EmptyState icon={Flag} title={t('noTheme', { year: String(year) })}>
      {t('noThemeText')}
    </EmptyState>
  )
}

type ActProps = { movements: Movements; home: string; register: boolean }

/** The page's one primary button: what is asked of the person who reads it. */
async function PrimaryAct({ movements, home, register }: ActProps): Promise<ReactNode> {
  const t = await getTranslations('movements')
  if (movements.may.launchForAcademy.ok && !movements.academy)
    return (
      <LinkButton variant="primary" href={`${home}/movements/academy`}>
        {t('movement.launchForAcademy')}
      </LinkButton>
    )
  if (movements.may.saveCluster.ok && !movements.cluster)
    return (
      <LinkButton variant="primary" href={`${home}/movements/edit`}>
        {t('movement.write')}
      </LinkButton>
    )
  return register ? (
    <LinkButton variant="primary" href={`${home}/movements/registration`}>
      {t('registration.write')}
    </LinkButton>
  ) : null
}
