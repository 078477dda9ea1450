import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { setProgrammeSchema } from '../schema'

/** Sets the parts of the programme, in order, with their minutes. Refusals: as acts.prepare. */
export const setProgramme = command<z.output<typeof setProgrammeSchema>, { meetingId: string }>(
  'meetings.set_programme',
  async (tx, ctx, { meetingId, parts }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.prepare({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const before = await tx.meetingPart.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
    })
    const standing = new Set(before.map((part) => part.id))
    const keep = parts.flatMap(({ id }) => (id !== null && standing.has(id) ? [id] : []))
    await tx.meetingPart.deleteMany({
      where: { meetingId, id: { notIn: keep } },
    })
    // out of the way first: each place is taken once
    await tx.meetingPart.updateMany({
      where: { meetingId },
      data: { position: { increment: 1000 } },
    })
    for (const [position, { id, ...part }] of parts.entries()) {
      if (id !== null && standing.has(id))
        await tx.meetingPart.update({
          where: { id },
          data: { ...part, position },
        })
      else await tx.meetingPart.create({ data: { meetingId, position, ...part } })
    }
    await record(tx, ctx, {
      ...about('meetings.programme_set', found.meeting, found.year, {
        parts: parts.length,
      }),
      before: before.map(({ title, minutes }) => ({ title, minutes })),
      after: parts.map(({ title, minutes }) => ({ title, minutes })),
    })
    return ok({ meetingId })
  },
)
