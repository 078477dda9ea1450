import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { nameOf } from '../names'
import { mayKeepRegister } from '../policy'
import { checkJoin } from '../rules'
import type { joinClusterSchema } from '../schema'
import { enterMembership } from './enter-membership'

type Input = z.output<typeof joinClusterSchema>

/**
 * A school of the register becomes a member of a cluster from a day on, leaving its former cluster the day before.
 * Refusals: organisations.not_administrator, not found, organisations.before_founding, organisations.member_already,
 * organisations.membership_later, organisations.leads_its_cluster, organisations.dissolved.
 */
export const joinCluster = command<Input, { schoolId: string }>(
  'organisations.join_cluster',
  async (tx, ctx, { schoolId, clusterId, from }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    const school = await tx.organisation.findUnique({
      where: { id: schoolId, kind: 'school' },
      include: { memberships: true, terms: { where: { OR: [{ endsAt: null }, { endsAt: { gt: from } }] } } },
    })
    const cluster = await tx.cluster.findUnique({
      where: { id: clusterId },
      include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } },
    })
    if (!school || !cluster) return notFound
    const leads = school.terms.some((term) => term.clusterId !== clusterId)
    const lawful = firstRefusal(
      from < cluster.foundedOn
        ? refuse('organisations.before_founding', { from: cluster.foundedOn.toISOString().slice(0, 10) })
        : { ok: true },
      checkJoin({ dissolvedOn: school.dissolvedOn, memberships: school.memberships, leads, clusterId, from }),
    )
    if (!lawful.ok) return lawful
    await enterMembership(tx, { schoolId, clusterId, from })
    const [name] = cluster.names
    await record(tx, ctx, {
      event: 'organisations.school_joined',
      subject: { type: 'organisation', id: schoolId },
      facts: {
        school: await nameOf(tx, schoolId, fieldDay(ctx.now)),
        cluster: { vi: name?.vi ?? cluster.code, en: name?.en ?? cluster.code },
      },
      clusterId,
      organisationId: schoolId,
      after: { clusterId, from: from.toISOString() },
    })
    return ok({ schoolId })
  },
)
