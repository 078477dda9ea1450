import 'server-only'
import { hasReached, type Duty, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { factColumns, factsOf, seminarHref } from './find'

/** What seminars ask of their hosts: to call the schools, and to publish the programme once the papers are in. */
export async function listSeminarsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (!hasReached(year, 'launch') || year.gate === 'closed') return []
  const rows = await db().seminar.findMany({
    where: { yearId: year.id, programmePublishedAt: null, meeting: { state: { in: ['planned', 'convened'] } } },
    orderBy: { id: 'asc' },
    select: factColumns,
  })
  return rows
    .map(factsOf)
    .filter((seminar) => ctx.now < seminar.startsAt)
    .flatMap((seminar): Duty[] => {
      const common = {
        module: 'seminars',
        facts: { topic: seminar.topic, when: seminar.startsAt },
        organisationId: seminar.hostId,
        holds: 'seminars.duties.holds_schools',
      }
      const href = seminarHref(year, seminar.id)
      if (!seminar.calledAt)
        return [
          {
            ...common,
            key: `seminars.call.${seminar.id}`,
            title: 'seminars.duties.call',
            due: seminar.titlesOpenAt,
            href,
          },
        ]
      if (ctx.now < seminar.papersCloseAt) return []
      const key = `seminars.publish.${seminar.id}`
      return [{ ...common, key, title: 'seminars.duties.publish', due: seminar.startsAt, href: `${href}/programme` }]
    })
}
