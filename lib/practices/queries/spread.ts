import 'server-only'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { arrowsOf, type Arrow } from '../rules'

export type Spread = {
  cluster: string
  /** the clusters that can be looked at */
  clusters: string[]
  /** the cluster's schools in their customary order */
  schools: OrganisationNames[]
  arrows: Arrow[]
  /** which practice was taken over by which schools: the table beside the picture */
  rows: { id: string; title: string; owner: string; adopters: { schoolId: string; effect: boolean }[] }[]
}

/** Who took over what of whom in a cluster, as far as it is published; null for those who see no cluster. */
export async function getSpread(ctx: Context, code?: string): Promise<Spread | null> {
  const all = isAcademyReviewer(ctx.actor) || isAdministrator(ctx.actor)
  const own =
    ctx.actor.kind === 'person' ? ctx.actor.seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId)) : []
  const clusters = await db().cluster.findMany({
    where: all ? {} : { id: { in: own } },
    orderBy: { code: 'asc' },
    select: { id: true, code: true },
  })
  const cluster = clusters.find((one) => one.code === code) ?? clusters[0]
  if (!cluster) return null
  const day = fieldDay(ctx.now)
  const [members, practices] = await Promise.all([
    db().clusterMembership.findMany({
      where: { clusterId: cluster.id, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
      orderBy: { position: 'asc' },
      select: { organisationId: true },
    }),
    db().practice.findMany({
      where: { clusterId: cluster.id, state: 'published' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      select: {
        ...{ id: true, title: true, schoolId: true },
        adoptions: { orderBy: { adoptedAt: 'asc' }, select: { schoolId: true, effectAt: true } },
      },
    }),
  ])
  // a school that has left the cluster since stays in the picture of what it shared
  const ids = [
    ...members.map((one) => one.organisationId),
    ...practices.flatMap((one) => [one.schoolId, ...one.adoptions.map((adoption) => adoption.schoolId)]),
  ]
  const names = await namesOn(db(), ids, day)
  return {
    cluster: cluster.code,
    clusters: clusters.map((one) => one.code),
    schools: [...new Set(ids)].flatMap((id) => names.get(id) ?? []),
    arrows: arrowsOf(
      practices.flatMap((one) =>
        one.adoptions.map((adoption) => ({
          ...{ from: one.schoolId, to: adoption.schoolId },
          effect: adoption.effectAt !== null,
        })),
      ),
    ),
    rows: practices.map((one) => ({
      ...{ id: one.id, title: one.title, owner: one.schoolId },
      adopters: one.adoptions.map((adoption) => ({ schoolId: adoption.schoolId, effect: adoption.effectAt !== null })),
    })),
  }
}
