import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { setGuestsSchema } from '../schema'

/** Sets the list of guests, named by office; who was invited stays invited. Refusals: as acts.prepare. */
export const setGuests = command<z.output<typeof setGuestsSchema>, { meetingId: string }>(
  'meetings.set_guests',
  async (tx, ctx, { meetingId, guests }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.prepare({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    const before = await tx.meetingGuest.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
    })
    const standing = new Set(before.map((guest) => guest.id))
    const keep = guests.flatMap(({ id }) => (id !== null && standing.has(id) ? [id] : []))
    await tx.meetingGuest.deleteMany({
      where: { meetingId, id: { notIn: keep } },
    })
    await tx.meetingGuest.updateMany({
      where: { meetingId },
      data: { position: { increment: 1000 } },
    })
    for (const [position, { id, label }] of guests.entries()) {
      if (id !== null && standing.has(id))
        await tx.meetingGuest.update({
          where: { id },
          data: { label, position },
        })
      else await tx.meetingGuest.create({ data: { meetingId, position, label } })
    }
    await record(tx, ctx, {
      ...about('meetings.guests_set', found.meeting, found.year, {
        guests: guests.length,
      }),
      before: before.map(({ label }) => label),
      after: guests.map(({ label }) => label),
    })
    return ok({ meetingId })
  },
)
