import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, refuse, type Article, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayDecline, mayRunElection } from '../policy'
import { checkElectionTime, countedTurn, vacancies } from '../rules'
import type { Role } from '../schema'
import { readLeadership, type ElectionLine, type Leadership } from './leadership'
import { standingSentence } from './names'

export type StandingView = { may: boolean; why: Bilingual; article: Article | null }
export type StandingRow = { school: YearSchoolNames; head: StandingView; deputy: StandingView }
export type ElectionView = ElectionLine & { name: Bilingual | null; decline: boolean }
export type TermView = { role: Role; acting: boolean; name: Bilingual; startsAt: Date; endsAt: Date | null }

export type LeadershipView = {
  forYear: number
  schools: YearSchoolNames[]
  terms: TermView[]
  elections: ElectionView[]
  standing: StandingRow[]
  vacant: Record<Role, number>
  /** counted and not yet recorded; being prepared or held */
  polls: { id: string; title: string; stage: 'counted' | 'under_way' }[]
  meetings: { id: string; title: string }[]
  run: Verdict
}

/** The page of leadership: who is in office, who was elected, who may stand and why not, the turns since the founding. */
export async function getLeadership(ctx: Context, year: Year): Promise<LeadershipView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [leadership, terms, polls, meetings] = await Promise.all([
    readLeadership(db(), year, ctx.now),
    db().term.findMany({
      where: {
        clusterId: year.clusterId,
        OR: [{ forYear: year.year }, { startsAt: { lte: ctx.now }, endsAt: null }],
      },
      orderBy: [{ role: 'asc' }, { startsAt: 'asc' }],
      include: { organisation: { select: { code: true, names: { orderBy: { validFrom: 'desc' }, take: 1 } } } },
    }),
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
  const names = await namesAround(ctx, leadership)
  const { elections, deputies } = leadership
  const vacant = { head: vacancies('head', deputies, elections), deputy: vacancies('deputy', deputies, elections) }
  const followed = new Set(polls.map((poll) => poll.previousId))
  return {
    forYear: year.year + 1,
    schools: leadership.schools,
    terms: terms.map(({ role, acting, startsAt, endsAt, organisation, organisationId }) => {
      const name = organisation.names[0]
      const dated = { vi: name?.vi ?? organisation.code, en: name?.en ?? organisation.code }
      return { role, acting, startsAt, endsAt, name: names.get(organisationId) ?? dated }
    }),
    elections: elections.map((one) => ({
      ...one,
      name: names.get(one.organisationId ?? '') ?? null,
      decline: one.state === 'elected' && mayDecline(ctx.actor, one.organisationId).ok && checkElectionTime(year).ok,
    })),
    standing: leadership.schools.map((school) => ({
      school,
      head: viewOf(school.id, 'head', leadership, names),
      deputy: viewOf(school.id, 'deputy', leadership, names),
    })),
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

/** The schools by name, and those that were merged into them. */
async function namesAround(ctx: Context, { candidates, schools }: Leadership): Promise<Map<string, Bilingual>> {
  const parents = candidates.flatMap((one) => one.parents)
  const former = await namesOn(db(), parents, fieldDay(ctx.now))
  return new Map([
    ...[...former].map(([id, { name }]) => [id, name] as const),
    ...schools.map((school) => [school.id, school.name] as const),
  ])
}

function viewOf(id: string, role: Role, leadership: Leadership, names: Map<string, Bilingual>): StandingView {
  const { candidates, turns, rules, standing } = leadership
  const one = candidates.find((candidate) => candidate.organisationId === id)
  const turn = one ? countedTurn(one, turns, role, rules.mergedTurn) : null
  const heldBy = turn && turn.organisationId !== id ? (names.get(turn.organisationId) ?? null) : null
  const known = [...new Set(turns.filter((other) => other.role === role).map((other) => other.year))]
  const own = standing[role].get(id) ?? { may: true as const }
  return {
    may: own.may,
    why: standingSentence(own, { role, turn, heldBy, known }),
    article: own.may ? null : (own.article ?? null),
  }
}
