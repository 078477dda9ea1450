import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRunSeminar } from '../policy'
import { datesHref, findDateSearch } from '../queries/find'
import { checkSearching } from '../rules/dates'
import type { withdrawDatesSchema } from '../schema'

/** Gives up a search for a day, with the reason told to all schools. Refusals: as mayRunSeminar and checkSearching. */
export const withdrawDates = command<z.output<typeof withdrawDatesSchema>, { searchId: string }>(
  'seminars.withdraw_dates',
  async (tx, ctx, { searchId, reason }) => {
    const found = await findDateSearch(tx, ctx.actor, searchId)
    if (!found) return notFound
    const { search, year } = found
    const verdict = firstRefusal(mayRunSeminar(ctx.actor, year, search.hostId), checkSearching(search))
    if (!verdict.ok) return verdict
    await tx.dateSearch.update({ where: { id: searchId }, data: { withdrawnAt: ctx.now, withdrawReason: reason } })
    const facts = { topic: search.topic, reason }
    const href = datesHref(year, searchId)
    await notify(tx, ctx, { yearId: year.id }, { kind: 'seminars.dates_withdrawn', facts, href })
    await record(tx, ctx, {
      event: 'seminars.dates_withdrawn',
      subject: { type: 'date_search', id: searchId },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: search.hostId,
      before: { withdrawnAt: null },
      after: { withdrawnAt: ctx.now.toISOString(), reason },
    })
    return ok({ searchId })
  },
)
