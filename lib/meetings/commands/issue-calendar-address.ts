import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { calendarToken, tokenHash } from '../queries/feed'
import type { calendarAddressSchema } from '../schema'

/** Makes the address of one's personal calendar; an earlier address ends. Refusal: not signed in. */
export const issueCalendarAddress = command<z.output<typeof calendarAddressSchema>, { personId: string }>(
  'meetings.issue_calendar_address',
  async (tx, ctx) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId } = ctx.actor
    // real time, to the millisecond: the address is made from it again whenever its owner looks
    const [row] = await tx.$queryRaw<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`
    const issuedAt = row?.at ?? ctx.now
    await tx.person.update({
      where: { id: personId },
      data: {
        calendarIssuedAt: issuedAt,
        calendarTokenHash: tokenHash(calendarToken(personId, issuedAt)),
      },
    })
    await record(tx, ctx, {
      event: 'meetings.calendar_address_issued',
      subject: { type: 'person', id: personId },
    })
    return ok({ personId })
  },
)
