import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayDecline, mayRunElection } from '../policy'
import { checkElectionTime, vacancies, type Standing } from '../rules'
import type { Role } from '../schema'
import { readLeadership, type ElectionLine, type Leadership } from './leadership'
import { standingSentence } from './names'

export type StandingView = { may: boolean; why: Bilingual | null; article: Bilingual | null }
export type StandingRow = { school: YearSchoolNames; head: StandingView; deputy: StandingView }
export type ElectionView = ElectionLine & { name: Bilingual | null; decline: boolean }
export type TermView = { role: Role; name: Bilingual; startsAt: Date; endsAt: Date | null }

export type LeadershipView = {
  forYear: number
  schools: YearSchoolNames[]
  terms: TermView[]
  elections: ElectionView[]
  standing: StandingRow[]
  /** years from the founding to the year that is being elected for; `turns` null: no data */
  coverage: { year: number; turns: Record<string, Role> | null }[]
  vacant: Record<Role, number>
  /** counted and not yet recorded; being prepared or held */
  polls: { id: string; title: string; stage: 'counted' | 'under_way' }[]
  meetings: { id: string; title: string }[]
  run: Verdict
}

/** The page of leadership: who is in office, who was elected, who may stand and why not, the turns since the founding. */
export async function getLeadership(ctx: Context, year: Year): Promise<LeadershipView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [leadership, terms, cluster, polls, meetings] = await Promise.all([
    readLeadership(db(), year, ctx.now),
    db().term.findMany({
      where: {
        clusterId: year.clusterId,
        OR: [{ forYear: year.year }, { startsAt: { lte: ctx.now }, endsAt: null }],
      },
      orderBy: [{ role: 'asc' }, { startsAt: 'asc' }],
      include: { organisation: { select: { code: true, names: { orderBy: { validFrom: 'desc' }, take: 1 } } } },
    }),
    db().cluster.findUniqueOrThrow({ where: { id: year.clusterId }, select: { foundedOn: true } }),
    db().poll.findMany({
      where: { yearId: year.id, purpose: 'leadership', state: { not: 'cancelled' } },
      orderBy: { createdAt: 'asc' },
      select: { id: true, title: true, state: true, previousId: true, _count: { select: { elections: true } } },
    }),
    db().meeting.findMany({
      where: { yearId: year.id, kind: 'summing_up', state: { in: ['planned', 'convened', 'open'] } },
      orderBy: { startsAt: 'asc' },
      select: { id: true, title: true },
    }),
  ])
  const names = new Map(leadership.schools.map((school) => [school.id, school.name]))
  const { elections, deputies } = leadership
  const vacant = { head: vacancies('head', deputies, elections), deputy: vacancies('deputy', deputies, elections) }
  const followed = new Set(polls.map((poll) => poll.previousId))
  return {
    forYear: year.year + 1,
    schools: leadership.schools,
    terms: terms.map(({ role, startsAt, endsAt, organisation, organisationId }) => {
      const name = organisation.names[0]
      const dated = { vi: name?.vi ?? organisation.code, en: name?.en ?? organisation.code }
      return { role, startsAt, endsAt, name: names.get(organisationId) ?? dated }
    }),
    elections: elections.map((one) => ({
      ...one,
      name: names.get(one.organisationId ?? '') ?? null,
      decline: one.state === 'elected' && mayDecline(ctx.actor, one.organisationId).ok && checkElectionTime(year).ok,
    })),
    standing: leadership.schools.map((school) => ({
      school,
      head: viewOf(leadership.standing.head.get(school.id)),
      deputy: viewOf(leadership.standing.deputy.get(school.id)),
    })),
    coverage: coverageOf(leadership, cluster.foundedOn.getUTCFullYear(), year.year),
    vacant,
    polls: polls
      .filter((poll) => poll._count.elections === 0 && !followed.has(poll.id))
      .map((poll) => ({ id: poll.id, title: poll.title, stage: poll.state === 'counted' ? 'counted' : 'under_way' })),
    meetings,
    run: firstRefusal(
      mayRunElection(ctx.actor, year),
      checkElectionTime(year),
      vacant.head + vacant.deputy > 0 ? { ok: true } : refuse('rotation.nothing_vacant'),
    ),
  }
}

function viewOf(standing: Standing | undefined): StandingView {
  if (!standing || standing.may) return { may: true, why: null, article: null }
  return { may: false, why: standingSentence(standing), article: standing.article ?? null }
}

/** Years × schools: who headed and deputised; a year of which nothing is known has no data and counts for nobody. */
function coverageOf(leadership: Leadership, first: number, last: number): LeadershipView['coverage'] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const year = first + place
    const turns = leadership.turns.filter((turn) => turn.year === year)
    const known = turns.length > 0 ? Object.fromEntries(turns.map((turn) => [turn.organisationId, turn.role])) : null
    return { year, turns: known }
  })
}
