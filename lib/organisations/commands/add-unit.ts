import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayKeepRegister } from '../policy'
import type { addUnitSchema } from '../schema'

type Input = z.output<typeof addUnitSchema>

/** Enters a unit of the Academy. Refusals: organisations.not_administrator, organisations.code_taken, not found. */
export const addUnit = command<Input, { unitId: string }>(
  'organisations.add_unit',
  async (tx, ctx, { code, ...names }) => {
    const may = mayKeepRegister(ctx.actor)
    if (!may.ok) return may
    if (await tx.organisation.findUnique({ where: { code } })) return refuse('organisations.code_taken', { code })
    const academy = await tx.organisation.findFirst({ where: { kind: 'academy' } })
    if (!academy) return notFound
    const { id } = await tx.organisation.create({
      data: {
        kind: 'academy_unit',
        code,
        parentId: academy.id,
        names: { create: { ...names, validFrom: fieldDay(ctx.now) } },
      },
    })
    await record(tx, ctx, {
      event: 'organisations.unit_added',
      subject: { type: 'organisation', id },
      facts: { unit: { vi: names.vi, en: names.en } },
      organisationId: id,
      after: { code, ...names },
    })
    return ok({ unitId: id })
  },
)
