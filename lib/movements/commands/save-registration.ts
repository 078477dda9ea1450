import 'server-only'
import type { z } from 'zod'
import { lockSeenYear, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayActForSchool } from '../policy'
import { checkRegistrationWritable } from '../rules'
import type { saveRegistrationSchema } from '../schema'

type Input = z.output<typeof saveRegistrationSchema>

/**
 * Keeps a school's registration as it is being typed; what is only typed is not yet an act of the school and is not audited.
 * Refusals: not found, not acting for a school, year closed, changed by somebody else meanwhile, sent, received.
 */
export const saveRegistration = command<Input, { registrationId: string }>(
  'movements.save_registration',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    const organisationId = year && (await ownYearSchool(tx, ctx.actor, year.id))
    if (!year || !organisationId) return notFound
    const key = { yearId_organisationId: { yearId: year.id, organisationId } }
    const kept = await tx.registration.findUnique({ where: key })
    const verdict = firstRefusal(
      mayActForSchool(ctx.actor, organisationId),
      checkYearOpen(year),
      checkRegistrationWritable(kept),
      checkUnchanged(kept, input),
    )
    if (!verdict.ok) return verdict

    const draft = { targets: input.targets, titles: input.titles }
    const written = { draft, editKey: input.edit, updatedAt: ctx.now }
    const { id } = await tx.registration.upsert({
      where: key,
      create: { yearId: year.id, organisationId, ...written, version: 1 },
      update: { ...written, version: { increment: 1 } },
    })
    return ok({ registrationId: id })
  },
)
