import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { nameOf } from '../names'
import { mayKeepRegister } from '../policy'
import type { placeMemberSchema } from '../schema'

type Input = z.output<typeof placeMemberSchema>

/** Moves a member one place in the customary order; at the end it stays. Refusals: organisations.not_administrator, not found. */
export const placeMember = command<Input, { schoolId: string }>(
  'organisations.place_member',
  async (tx, ctx, { schoolId, clusterId, move }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    const today = fieldDay(ctx.now)
    const members = await tx.clusterMembership.findMany({
      where: { clusterId, OR: [{ validTo: null }, { validTo: { gte: today } }] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    const at = members.findIndex((member) => member.organisationId === schoolId)
    const moved = members[at]
    if (!moved) return notFound
    const other = members[move === 'up' ? at - 1 : at + 1]
    if (!other) return ok({ schoolId })
    await tx.clusterMembership.update({ where: { id: moved.id }, data: { position: other.position } })
    await tx.clusterMembership.update({ where: { id: other.id }, data: { position: moved.position } })
    await record(tx, ctx, {
      event: 'organisations.member_placed',
      subject: { type: 'organisation', id: schoolId },
      facts: { school: await nameOf(tx, schoolId, today) },
      clusterId,
      organisationId: schoolId,
      before: { position: moved.position },
      after: { position: other.position },
    })
    return ok({ schoolId })
  },
)
