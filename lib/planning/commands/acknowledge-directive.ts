import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { mayAcknowledge } from '../policy'
import type { acknowledgeDirectiveSchema } from '../schema'

type Input = z.output<typeof acknowledgeDirectiveSchema>

/**
 * A school says that it has read a directive, with a line on what it did; said again, the line is replaced.
 * Refusals: not found, not acting for a school of the year, year closed.
 */
export const acknowledgeDirective = command<Input, { directiveId: string }>(
  'planning.acknowledge_directive',
  async (tx, ctx, input) => {
    const directive = await tx.directive.findUnique({ where: { id: input.directiveId } })
    const year = directive && (await lockYear(tx, directive.yearId))
    const schoolId = year && (await ownYearSchool(tx, ctx.actor, year.id))
    if (!directive || !year || !schoolId || ctx.actor.kind !== 'person') return notFound
    const may = mayAcknowledge(ctx.actor, schoolId)
    if (!may.ok) return may
    const open = checkYearOpen(year)
    if (!open.ok) return open

    const key = { directiveId: directive.id, organisationId: schoolId }
    const before = await tx.directiveAcknowledgement.findUnique({ where: { directiveId_organisationId: key } })
    const words = { personId: ctx.actor.personId, actionTaken: input.actionTaken, updatedAt: ctx.now }
    await tx.directiveAcknowledgement.upsert({
      where: { directiveId_organisationId: key },
      create: { ...key, ...words, readAt: ctx.now },
      update: words,
    })
    await record(tx, ctx, {
      event: 'planning.directive_acknowledged',
      subject: { type: 'directive', id: directive.id },
      facts: { school: await nameOf(tx, schoolId, fieldDay(ctx.now)), number: directive.number },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: schoolId,
      before: { actionTaken: before?.actionTaken ?? null },
      after: { actionTaken: input.actionTaken },
    })
    return ok({ directiveId: directive.id })
  },
)
