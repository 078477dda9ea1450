import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { checkYearOpen } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { about } from '../events'
import { findByToken } from '../queries/check-in'
import { findMeeting } from '../queries/find'
import { checkCheckIn } from '../rules/acts'
import type { checkInSchema } from '../schema'

/** A delegate says by the code at the door that he is present. Refusals: as checkCheckIn, year closed. */
export const checkIn = command<z.output<typeof checkInSchema>, { meetingId: string }>(
  'meetings.check_in',
  async (tx, ctx, { token }) => {
    const code = await findByToken(tx, token)
    const found = code && (await findMeeting(tx, ctx.actor, code.meetingId))
    if (!code || !found || ctx.actor.kind !== 'person') return notFound
    const { meeting, year } = found
    const own = await tx.delegate.findFirst({ where: { meetingId: meeting.id, personId: ctx.actor.personId } })
    const may = firstRefusal(checkYearOpen(year), checkCheckIn({ meeting, now: ctx.now }, own, code.revokedAt))
    if (!may.ok || !own) return may.ok ? notFound : may
    await tx.delegate.update({
      where: { id: own.id },
      data: { state: 'present', confirmedAt: ctx.now, reason: '' },
    })
    const school = await nameOf(tx, own.organisationId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('meetings.presence_confirmed', meeting, year, { school, delegate: own.label }),
      organisationId: own.organisationId,
      before: { state: own.state },
      after: { state: 'present' },
    })
    return ok({ meetingId: meeting.id })
  },
)
