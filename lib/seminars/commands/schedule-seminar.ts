import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import type { Context } from '@/lib/platform/context'
import { placeEvent } from '@/lib/meetings/commands/place-event'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse, type Verdict } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { findOption, seminarHref, type DateOptionFound } from '../queries/find'
import { checkChosenDay, checkSearching } from '../rules/dates'
import { checkPaperRules, checkWindows, checkWindowsAhead } from '../rules/windows'
import { eventOf, officersOf, seminarOf, type SeminarDetails, type scheduleSeminarSchema } from '../schema'

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

/**
 * The proposed day on which a seminar is about to be scheduled, held until this transaction ends.
 * Refusals: not_found, seminars.other_host, other_day, and as checkSearching.
 */
async function checkChosen(
  tx: Tx,
  year: Year,
  optionId: string,
  details: SeminarDetails,
): Promise<{ option: DateOptionFound | null; verdict: Verdict }> {
  const option = await findOption(tx, year.id, optionId)
  if (!option) return { option, verdict: notFound }
  const verdict = firstRefusal(
    checkSearching(option.search),
    option.search.hostId === details.hostId ? { ok: true } : refuse('seminars.other_host'),
    checkChosenDay(option, details.startsAt),
  )
  return { option, verdict }
}

/** Ends a search in the seminar that was scheduled on one of its days; all schools are told the day. */
async function chooseDate(
  tx: Tx,
  ctx: Context,
  year: Year,
  option: DateOptionFound,
  seminar: { id: string; topic: string; startsAt: Date },
): Promise<void> {
  const { id: searchId, hostId } = option.search
  await tx.dateSearch.update({ where: { id: searchId }, data: { chosenId: option.id, seminarId: seminar.id } })
  const facts = { topic: seminar.topic, when: seminar.startsAt }
  const href = seminarHref(year, seminar.id)
  await notify(tx, ctx, { yearId: year.id }, { kind: 'seminars.date_chosen', facts, href })
  await record(tx, ctx, {
    event: 'seminars.date_chosen',
    subject: { type: 'date_search', id: searchId },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: hostId,
    before: { chosenId: null },
    after: { chosenId: option.id },
  })
}
