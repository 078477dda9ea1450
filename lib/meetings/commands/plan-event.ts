import 'server-only'
import type { z } from 'zod'
import { lockYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { meetingHref } from '../queries/find'
import type { planEventSchema } from '../schema'
import { placeEvent } from './place-event'

/** Plans an event of the year: head, or a deputy school what it hosts. Refusals: as placeEvent. */
export const planEvent = command<z.output<typeof planEventSchema>, { meetingId: string; href: string }>(
  'meetings.plan_event',
  async (tx, ctx, { yearId, kind, ...details }) => {
    const year = await lockYear(tx, yearId)
    if (!year) return notFound
    const placed = await placeEvent(tx, ctx, year, kind, details)
    return placed.ok ? ok({ ...placed.value, href: meetingHref(year, placed.value.meetingId) }) : placed
  },
)
