import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { checkInToken } from '../queries/check-in'
import { findMeeting } from '../queries/find'
import { acts } from '../rules/acts'
import type { meetingSchema } from '../schema'

/** Makes the code for the door of an event; an earlier one ends. Refusals: as acts.openCheckIn. */
export const openCheckIn = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.open_check_in',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found) return notFound
    const may = acts.openCheckIn({ actor: ctx.actor, now: ctx.now, ...found })
    if (!may.ok) return may
    // real time, to the millisecond: the address is made from it again whenever it is shown
    const [row] = await tx.$queryRaw<{ at: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as at`
    const issuedAt = row?.at ?? ctx.now
    const code = { issuedAt, tokenHash: hashToken(checkInToken(meetingId, issuedAt)), revokedAt: null }
    await tx.checkInCode.upsert({ where: { meetingId }, create: { meetingId, ...code }, update: code })
    await record(tx, ctx, about('meetings.check_in_opened', found.meeting, found.year))
    return ok({ meetingId })
  },
)
