import 'server-only'
import { listYearSchools, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayActForSchool, mayLaunchForAcademy, mayPrepareLaunch, mayRunLaunch } from '../policy'
import { checkAnnouncing, checkLaunching, checkMovementWritable, checkUnfolding } from '../rules'

export type MovementView = {
  id: string
  theme: string
  aim: string
  contents: string
  decision: string | null
  startsOn: Date
  endsOn: Date
  announcedAt: Date | null
  launchedAt: Date | null
  version: number
}

export type MovementPowers = {
  launchForAcademy: Verdict
  saveCluster: Verdict
  announce: Verdict
  launchCluster: Verdict
  saveOwn: Verdict
  launchOwn: Verdict
}

export type Movements = {
  academy: MovementView | null
  cluster: MovementView | null
  schools: { id: string; name: Bilingual; movement: MovementView | null }[]
  own: { schoolId: string; name: Bilingual; movement: MovementView | null } | null
  may: MovementPowers
}

type Row = MovementView & { level: string; organisationId: string | null }

const view = (row: Row | undefined): MovementView | null =>
  row
    ? {
        id: row.id,
        theme: row.theme,
        aim: row.aim,
        contents: row.contents,
        decision: row.decision,
        startsOn: row.startsOn,
        endsOn: row.endsOn,
        announcedAt: row.announcedAt,
        launchedAt: row.launchedAt,
        version: row.version,
      }
    : null

/** The movements of a year, as they unfold: the Academy's, the cluster's, each school's; drafts are their writers' alone. */
export async function listMovements(ctx: Context, year: Year): Promise<Movements> {
  const [rows, schools, ownId] = await Promise.all([
    db().movement.findMany({ where: { yearId: year.id } }),
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
  ])
  const isHead = mayPrepareLaunch(ctx.actor, year).ok
  const known = (row: Row): boolean => row.announcedAt !== null || row.launchedAt !== null
  const cluster = rows.find((row) => row.level === 'cluster')
  const seenCluster = cluster && (known(cluster) || isHead) ? cluster : undefined
  const ofSchool = (id: string): Row | undefined =>
    rows.find((row) => row.organisationId === id && (known(row) || id === ownId))
  const own = schools.find((school) => school.id === ownId)
  const ownRow = own && ofSchool(own.id)
  const open = checkYearOpen(year)
  const ownActs = mayActForSchool(ctx.actor, ownId ?? '')
  return {
    academy: view(rows.find((row) => row.level === 'academy')),
    cluster: view(seenCluster),
    schools: schools.map(({ id, short }) => ({ id, name: short, movement: view(ofSchool(id)) })),
    own: own ? { schoolId: own.id, name: own.name, movement: view(ownRow) } : null,
    may: {
      launchForAcademy: firstRefusal(mayLaunchForAcademy(ctx.actor), open),
      saveCluster: firstRefusal(mayPrepareLaunch(ctx.actor, year), open, checkMovementWritable(cluster ?? null)),
      announce: firstRefusal(mayPrepareLaunch(ctx.actor, year), open, checkAnnouncing(cluster ?? unsaid)),
      launchCluster: firstRefusal(mayRunLaunch(ctx.actor, year), open, checkLaunching(cluster ?? unsaid, year)),
      saveOwn: firstRefusal(ownActs, open, checkUnfolding(cluster ?? null), checkMovementWritable(ownRow ?? null)),
      launchOwn: firstRefusal(ownActs, open, checkLaunching(ownRow ?? unsaid, year)),
    },
  }
}

const unsaid = { announcedAt: null, launchedAt: null }
