import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayWriteRegister } from '../policy'
import { findPlace, openRegister } from '../queries/find'
import { checkEntry, checkRoom, checkWritable } from '../rules/entries'
import type { saveEntrySchema } from '../schema'

type Input = z.output<typeof saveEntrySchema>

/**
 * A school writes a line into its register, or corrects one; by the line's own id, so that a second press writes it once.
 * Refusals: not found, not acting for the school, year closed, what is wrong with the line, register full.
 */
export const saveEntry = command<Input, { entryId: string; href: string }>(
  'research.save_entry',
  async (tx, ctx, { yearId, schoolId, entryId, ...entry }) => {
    const year = await findPlace(tx, ctx, { yearId, schoolId })
    if (!year) return notFound
    const verdict = firstRefusal(mayWriteRegister(ctx.actor, schoolId), checkWritable(year), checkEntry(entry))
    if (!verdict.ok) return verdict
    const register = await openRegister(tx, { yearId, schoolId }, ctx.now)
    const kept = await tx.researchEntry.findUnique({ where: { id: entryId } })
    if (kept && kept.registerId !== register.id) return notFound
    const last = await tx.researchEntry.aggregate({
      where: { registerId: register.id },
      _max: { position: true },
      _count: true,
    })
    const room = checkRoom(last._count + (kept ? 0 : 1))
    if (!room.ok) return room

    await tx.researchEntry.upsert({
      where: { id: entryId },
      create: { id: entryId, registerId: register.id, position: (last._max.position ?? 0) + 1, ...entry },
      update: entry,
    })
    await tx.researchRegister.update({
      where: { id: register.id },
      data: { version: { increment: 1 }, updatedAt: ctx.now },
    })
    const school = await tx.organisation.findUniqueOrThrow({ where: { id: schoolId }, select: { code: true } })
    await record(tx, ctx, {
      event: 'research.entry_saved',
      subject: { type: 'research_register', id: register.id },
      facts: { school: await nameOf(tx, schoolId, fieldDay(ctx.now)), title: entry.title },
      ...{ clusterId: year.clusterId, yearId, organisationId: schoolId },
      ...(kept && { before: { title: kept.title, kind: kept.kind, level: kept.level } }),
      after: { title: entry.title, kind: entry.kind, level: entry.level },
    })
    return ok({ entryId, href: `/work/${year.clusterCode}/${year.year}/research/${school.code}` })
  },
)
