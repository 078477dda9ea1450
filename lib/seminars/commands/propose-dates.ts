import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { leadingSchools } from '@/lib/meetings/queries/find'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { datesHref } from '../queries/find'
import { checkDates } from '../rules/dates'
import type { proposeDatesSchema } from '../schema'

/**
 * Proposes days for a seminar to all schools of the year: the head, or a deputy for what it hosts itself.
 * Refusals: as mayRunSeminar and checkDates, meetings.host_not_leading.
 */
export const proposeDates = command<z.output<typeof proposeDatesSchema>, { searchId: string; href: string }>(
  'seminars.propose_dates',
  async (tx, ctx, { options, ...search }) => {
    const year = await lockYear(tx, search.yearId)
    if (!year || ctx.actor.kind !== 'person') return notFound
    const leading = await leadingSchools(tx, year, ctx.now)
    const verdict = firstRefusal(
      mayRunSeminar(ctx.actor, year, search.hostId),
      leading.includes(search.hostId) ? allowed : refuse('meetings.host_not_leading'),
      checkDates(options, search.answerBy, ctx.now),
    )
    if (!verdict.ok) return verdict
    const { id } = await tx.dateSearch.create({
      data: { ...search, createdById: ctx.actor.personId, createdAt: ctx.now, options: { create: options } },
    })
    const href = datesHref(year, id)
    const host = await nameOf(tx, search.hostId, fieldDay(ctx.now))
    const facts = { topic: search.topic, host, deadline: search.answerBy }
    await notify(tx, ctx, { yearId: year.id }, { kind: 'seminars.dates_proposed', facts, href })
    await record(tx, ctx, {
      event: 'seminars.dates_proposed',
      subject: { type: 'date_search', id },
      facts: { topic: search.topic, host, count: options.length },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: search.hostId,
      after: { days: options.map((one) => `${one.day.toISOString().slice(0, 10)} ${one.part}`) },
    })
    return ok({ searchId: id, href })
  },
)
