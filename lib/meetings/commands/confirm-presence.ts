import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkYearOpen } from '@/lib/calendar/rules'
import { about } from '../events'
import { findMeeting } from '../queries/find'
import { checkConfirm } from '../rules/acts'
import type { meetingSchema } from '../schema'

/** A delegate confirms the own presence, on the day. Refusals: as checkConfirm, year closed. */
export const confirmPresence = command<z.output<typeof meetingSchema>, { meetingId: string }>(
  'meetings.confirm_presence',
  async (tx, ctx, { meetingId }) => {
    const found = await findMeeting(tx, ctx.actor, meetingId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { meeting, year } = found
    const own = await tx.delegate.findFirst({
      where: { meetingId, personId: ctx.actor.personId },
    })
    const may = firstRefusal(checkYearOpen(year), checkConfirm({ meeting, now: ctx.now }, own))
    if (!may.ok || !own) return may.ok ? notFound : may
    await tx.delegate.update({
      where: { id: own.id },
      data: { state: 'present', confirmedAt: ctx.now, reason: '' },
    })
    const school = await nameOf(tx, own.organisationId, fieldDay(ctx.now))
    await record(tx, ctx, {
      ...about('meetings.presence_confirmed', meeting, year, {
        school,
        delegate: own.label,
      }),
      organisationId: own.organisationId,
      before: { state: own.state },
      after: { state: 'present' },
    })
    return ok({ meetingId })
  },
)
