import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { ok, refuse } from '@/lib/platform/result'
import { mayKeepRegister } from '../policy'
import type { foundClusterSchema } from '../schema'

type Input = z.output<typeof foundClusterSchema>

/** Founds a cluster. Refusals: organisations.not_administrator, organisations.code_taken. */
export const foundCluster = command<Input, { clusterId: string; code: string }>(
  'organisations.found_cluster',
  async (tx, ctx, { code, foundedOn, ...names }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    if (await tx.cluster.findUnique({ where: { code } })) return refuse('organisations.code_taken', { code })
    const { id } = await tx.cluster.create({
      data: { code, foundedOn, names: { create: { ...names, validFrom: foundedOn } } },
    })
    await record(tx, ctx, {
      event: 'organisations.cluster_founded',
      subject: { type: 'cluster', id },
      facts: { cluster: { vi: names.vi, en: names.en } },
      clusterId: id,
      after: { code, ...names, foundedOn: foundedOn.toISOString() },
    })
    return ok({ clusterId: id, code })
  },
)
