import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { dayBefore } from '../rules'

type Entry = { schoolId: string; clusterId: string; from: Date }

/** Writes a membership at the end of the cluster's customary order; one that is still open elsewhere ends the day before. */
export async function enterMembership(tx: Tx, { schoolId, clusterId, from }: Entry): Promise<void> {
  await tx.clusterMembership.updateMany({
    where: { organisationId: schoolId, OR: [{ validTo: null }, { validTo: { gte: from } }] },
    data: { validTo: dayBefore(from) },
  })
  const last = await tx.clusterMembership.aggregate({ where: { clusterId }, _max: { position: true } })
  const position = (last._max.position ?? -1) + 1
  await tx.clusterMembership.create({ data: { clusterId, organisationId: schoolId, position, validFrom: from } })
}
