import 'server-only'
import { yearSchoolIds } from '@/lib/calendar/queries'
import { hasReached, type Duty, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { datesHref, factColumns, factsOf, seminarHref } from './find'

/**
 * What seminars ask: of their hosts to call the schools, to publish the programme once the papers are in, and to choose a day; of
 * the schools to say how the proposed days suit them.
 */
export async function listSeminarsDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (!hasReached(year, 'launch') || year.gate === 'closed') return []
  return [...(await seminarDuties(ctx, year)), ...(await dateDuties(ctx, year))]
}

async function seminarDuties(ctx: Context, year: Year): Promise<Duty[]> {
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

async function dateDuties(ctx: Context, year: Year): Promise<Duty[]> {
  const searches = await db().dateSearch.findMany({
    where: { yearId: year.id, seminarId: null, withdrawnAt: null },
    orderBy: { id: 'asc' },
    include: { options: { orderBy: { day: 'asc' }, take: 1, include: { answers: { select: { schoolId: true } } } } },
  })
  if (searches.length === 0) return []
  const schools = await yearSchoolIds(db(), year.id)
  return searches.flatMap(({ id, topic, hostId, answerBy, options }): Duty[] => {
    const answered = options[0]?.answers.map((one) => one.schoolId) ?? []
    const silent = schools.filter((school) => !answered.includes(school))
    const common = { module: 'seminars', facts: { topic, when: answerBy }, href: datesHref(year, id) }
    const first = options[0]?.day ?? answerBy
    if (silent.length === 0 || ctx.now >= answerBy)
      return [
        {
          ...common,
          key: `seminars.choose.${id}`,
          title: 'seminars.duties.choose',
          organisationId: hostId,
          due: first,
          holds: 'seminars.duties.holds_schools',
        },
      ]
    return silent.map((organisationId) => ({
      ...common,
      key: `seminars.dates.${id}.${organisationId}`,
      title: 'seminars.duties.answer_dates',
      organisationId,
      due: answerBy,
      holds: 'seminars.duties.holds_host',
    }))
  })
}
