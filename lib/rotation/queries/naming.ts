import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'
import type { NamedYear } from '../rules/naming'

export type HeldYear = NamedYear & Pick<Year, 'id' | 'clusterId' | 'clusterCode'>

type Held = { years: HeldYear[]; head: { organisationId: string; forYear: number } | null }

/** The open years of a cluster, held against everybody else's change until this transaction ends, and its head of now. */
export async function holdYearsOf(tx: Tx, clusterId: string, now: Date): Promise<Held> {
  await tx.$queryRaw`select 1 from cluster_years where cluster_id = ${clusterId}::uuid order by id for update`
  const rows = await tx.clusterYear.findMany({
    where: { clusterId, gate: { not: 'closed' } },
    orderBy: { year: 'asc' },
    include: {
      cluster: { select: { code: true } },
      schools: { select: { organisationId: true } },
      headVacancies: { where: { filledAt: null }, select: { id: true } },
    },
  })
  const head = await tx.term.findFirst({
    where: {
      ...{ clusterId, role: 'head', startsAt: { lte: now } },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { organisationId: true, forYear: true },
  })
  return {
    head,
    years: rows.map(({ id, year, gate, headSchoolId, cluster, schools, headVacancies }) => ({
      ...{ id, clusterId, clusterCode: cluster.code, year, gate, headSchoolId },
      schoolIds: schools.map((one) => one.organisationId),
      vacant: headVacancies.length > 0,
    })),
  }
}
