import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { placeEvent } from '@/lib/meetings/commands/place-event'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Prisma } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { seminarHref } from '../queries/find'
import { checkPaperRules, checkWindows, checkWindowsAhead } from '../rules/windows'
import { checkChosen, chooseDate } from './choose-date'
import { eventOf, officersOf, seminarOf, type scheduleSeminarSchema } from '../schema'

/**
 * Sets up a seminar with its place on the year's calendar: the head, or a deputy school what it hosts itself.
 * A day that a search found is chosen by it, and all schools are told.
 * Refusals: as mayRunSeminar, checkWindows, checkWindowsAhead, checkPaperRules, checkChosen, and placeEvent (hours passed, clash).
 */
export const scheduleSeminar = command<z.output<typeof scheduleSeminarSchema>, { seminarId: string; href: string }>(
  'seminars.schedule_seminar',
  async (tx, ctx, { yearId, optionId, ...details }) => {
    const year = await lockYear(tx, yearId)
    if (!year) return notFound
    const verdict = firstRefusal(
      mayRunSeminar(ctx.actor, year, details.hostId),
      checkWindows(details, details.startsAt),
      checkWindowsAhead(details, null, ctx.now),
      checkPaperRules(details),
    )
    if (!verdict.ok) return verdict
    const chosen = optionId ? await checkChosen(tx, year, optionId, details) : null
    if (chosen && !chosen.verdict.ok) return chosen.verdict
    const placed = await placeEvent(tx, ctx, year, 'seminar', eventOf(details))
    if (!placed.ok) return placed
    const { meetingId } = placed.value
    await tx.meetingOfficer.createMany({ data: officersOf(details).map((row) => ({ meetingId, ...row })) })
    const seminar = await tx.seminar.create({ data: { yearId, meetingId, ...seminarOf(details) } })
    await record(tx, ctx, {
      event: 'seminars.seminar_scheduled',
      subject: { type: 'seminar', id: seminar.id },
      facts: {
        topic: details.topic,
        when: details.startsAt,
        host: await nameOf(tx, details.hostId, fieldDay(ctx.now)),
      },
      clusterId: year.clusterId,
      yearId,
      organisationId: details.hostId,
      after: JSON.parse(JSON.stringify(seminarOf(details))) as Prisma.InputJsonObject,
    })
    if (chosen?.option) await chooseDate(tx, ctx, year, chosen.option, { ...details, id: seminar.id })
    return ok({ seminarId: seminar.id, href: seminarHref(year, seminar.id) })
  },
)
