import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type ClusterYearFound = { clusterId: string; year: number; closed: boolean; cluster: Bilingual }

/** A cluster's year and what the cluster is called on its last name, inside a command; null: there is none. */
export async function findClusterYear(tx: Tx, clusterId: string, year: number): Promise<ClusterYearFound | null> {
  const row = await tx.clusterYear.findFirst({
    where: { clusterId, year },
    select: { gate: true, cluster: { select: { code: true, names: { orderBy: { validFrom: 'desc' }, take: 1 } } } },
  })
  if (!row) return null
  const [name] = row.cluster.names
  const cluster = { vi: name?.shortVi ?? row.cluster.code, en: name?.shortEn ?? row.cluster.code }
  return { clusterId, year, closed: row.gate === 'closed', cluster }
}
