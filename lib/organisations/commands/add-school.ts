import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayKeepRegister } from '../policy'
import type { addSchoolSchema } from '../schema'
import { enterMembership } from './enter-membership'

type Input = z.output<typeof addSchoolSchema>

/**
 * Enters a school, and makes it a member of a cluster if one is named. Refusals: organisations.not_administrator,
 * organisations.code_taken, organisations.before_founding, not found.
 */
export const addSchool = command<Input, { schoolId: string; code: string }>(
  'organisations.add_school',
  async (tx, ctx, { code, since, clusterId, province, ...names }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    if (await tx.organisation.findUnique({ where: { code } })) return refuse('organisations.code_taken', { code })
    const cluster = clusterId && (await tx.cluster.findUnique({ where: { id: clusterId } }))
    if (clusterId && !cluster) return notFound
    if (cluster && since < cluster.foundedOn)
      return refuse('organisations.before_founding', { from: cluster.foundedOn.toISOString().slice(0, 10) })
    const { id } = await tx.organisation.create({
      data: { kind: 'school', code, names: { create: { ...names, province, validFrom: since } } },
    })
    if (cluster) await enterMembership(tx, { schoolId: id, clusterId: cluster.id, from: since })
    await record(tx, ctx, {
      event: 'organisations.school_added',
      subject: { type: 'organisation', id },
      facts: { school: { vi: names.vi, en: names.en } },
      organisationId: id,
      ...(cluster && { clusterId: cluster.id }),
      after: { code, ...names, province, since: since.toISOString(), clusterId },
    })
    return ok({ schoolId: id, code })
  },
)
