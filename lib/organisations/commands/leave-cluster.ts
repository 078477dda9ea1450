import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { nameOf } from '../names'
import { mayKeepRegister } from '../policy'
import { checkLeave } from '../rules'
import type { leaveClusterSchema } from '../schema'

type Input = z.output<typeof leaveClusterSchema>

/**
 * A school's membership ends with a day; years already open keep the school. Refusals: organisations.not_administrator, not
 * found, organisations.in_the_past, organisations.leads_its_cluster.
 */
export const leaveCluster = command<Input, { schoolId: string }>(
  'organisations.leave_cluster',
  async (tx, ctx, { schoolId, clusterId, lastDay }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    const membership = await tx.clusterMembership.findFirst({
      where: { organisationId: schoolId, clusterId, validFrom: { lte: lastDay }, validTo: null },
      include: { cluster: { include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } } } },
    })
    if (!membership) return notFound
    const nextDay = new Date(lastDay.getTime() + 86_400_000 - 7 * 3_600_000)
    const leads = await tx.term.count({
      where: { organisationId: schoolId, clusterId, OR: [{ endsAt: null }, { endsAt: { gt: nextDay } }] },
    })
    const lawful = checkLeave(leads > 0, lastDay, fieldDay(ctx.now))
    if (!lawful.ok) return lawful
    await tx.clusterMembership.update({ where: { id: membership.id }, data: { validTo: lastDay } })
    const [name] = membership.cluster.names
    await record(tx, ctx, {
      event: 'organisations.school_left',
      subject: { type: 'organisation', id: schoolId },
      facts: {
        school: await nameOf(tx, schoolId, fieldDay(ctx.now)),
        cluster: { vi: name?.vi ?? membership.cluster.code, en: name?.en ?? membership.cluster.code },
      },
      clusterId,
      organisationId: schoolId,
      before: { validTo: null },
      after: { validTo: lastDay.toISOString() },
    })
    return ok({ schoolId })
  },
)
