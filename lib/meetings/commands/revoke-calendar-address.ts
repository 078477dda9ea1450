import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import type { calendarAddressSchema } from '../schema'

/** Ends the address of one's personal calendar at once. Refusals: not signed in, meetings.no_calendar_address. */
export const revokeCalendarAddress = command<z.output<typeof calendarAddressSchema>, { personId: string }>(
  'meetings.revoke_calendar_address',
  async (tx, ctx) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId } = ctx.actor
    const { count } = await tx.person.updateMany({
      where: { id: personId, calendarTokenHash: { not: null } },
      data: { calendarTokenHash: null, calendarIssuedAt: null },
    })
    if (count === 0) return refuse('meetings.no_calendar_address')
    await record(tx, ctx, {
      event: 'meetings.calendar_address_revoked',
      subject: { type: 'person', id: personId },
    })
    return ok({ personId })
  },
)
