import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, refuse, type Verdict } from '@/lib/platform/result'
import { findOption, seminarHref, type DateOptionFound } from '../queries/find'
import { checkChosenDay, checkSearching } from '../rules/dates'
import type { SeminarDetails } from '../schema'

/**
 * The proposed day on which a seminar is about to be scheduled, held until this transaction ends.
 * Refusals: not_found, seminars.other_host, other_day, and as checkSearching.
 */
export async function checkChosen(
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
export async function chooseDate(
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
