import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { ownYearSchool } from '@/lib/calendar/queries'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { maySpeakForSchool } from '../policy'
import { findDateSearch } from '../queries/find'
import { checkSearching } from '../rules/dates'
import type { answerDatesSchema } from '../schema'

/**
 * Says for the own school how each proposed day suits; it may be said anew until a day is chosen.
 * Refusals: as maySpeakForSchool and checkSearching, seminars.dates_unanswered.
 */
export const answerDates = command<z.output<typeof answerDatesSchema>, { searchId: string }>(
  'seminars.answer_dates',
  async (tx, ctx, { searchId, answers }) => {
    const found = await findDateSearch(tx, ctx.actor, searchId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { search, year } = found
    const { personId } = ctx.actor
    const schoolId = await ownYearSchool(tx, ctx.actor, year.id)
    const verdict = firstRefusal(maySpeakForSchool(ctx.actor, year, schoolId), checkSearching(search))
    if (!verdict.ok || !schoolId) return verdict.ok ? notFound : verdict
    const said = new Map(answers.map((one) => [one.optionId, one.suits]))
    if (search.options.length !== said.size || search.options.some((one) => !said.has(one.id)))
      return refuse('seminars.dates_unanswered')

    const before = await tx.dateAnswer.findMany({ where: { schoolId, option: { searchId } } })
    for (const { optionId, suits } of answers) {
      const said = { suits, answeredById: personId, answeredAt: ctx.now }
      // a race of two of one school ends in a retry, not in a double key
      await tx.dateAnswer.upsert({
        where: { optionId_schoolId: { optionId, schoolId } },
        create: { optionId, schoolId, ...said },
        update: said,
      })
    }
    await record(tx, ctx, {
      event: 'seminars.dates_answered',
      subject: { type: 'date_search', id: searchId },
      facts: { topic: search.topic, school: await nameOf(tx, schoolId, fieldDay(ctx.now)) },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: schoolId,
      before: { suits: before.map((one) => one.suits) },
      after: { suits: answers.map((one) => one.suits) },
    })
    return ok({ searchId })
  },
)
