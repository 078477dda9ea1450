import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWriteRegister } from '../policy'
import { findPlace } from '../queries/find'
import { checkWritable } from '../rules/entries'
import type { removeEntrySchema } from '../schema'

type Input = z.output<typeof removeEntrySchema>

/** Takes a line out of the register; the audit keeps it. Refusals: not found, not acting for the school, year closed. */
export const removeEntry = command<Input, { entryId: string }>(
  'research.remove_entry',
  async (tx, ctx, { entryId }) => {
    const entry = await tx.researchEntry.findUnique({ where: { id: entryId }, include: { register: true } })
    const year = entry && (await findPlace(tx, ctx, entry.register))
    if (!entry || !year) return notFound
    const { id, schoolId, yearId } = entry.register
    const verdict = firstRefusal(mayWriteRegister(ctx.actor, schoolId), checkWritable(year))
    if (!verdict.ok) return verdict

    await tx.researchEntry.delete({ where: { id: entryId } })
    await tx.researchRegister.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: ctx.now } })
    await record(tx, ctx, {
      event: 'research.entry_removed',
      subject: { type: 'research_register', id },
      facts: { school: await nameOf(tx, schoolId, fieldDay(ctx.now)), title: entry.title },
      ...{ clusterId: year.clusterId, yearId, organisationId: schoolId },
      before: {
        title: entry.title,
        kind: entry.kind,
        level: entry.level,
        leader: entry.leader,
        members: entry.members,
      },
    })
    return ok({ entryId })
  },
)
