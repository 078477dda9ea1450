import 'server-only'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { allowed, firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import { pollsByIds, type PollRow } from '@/lib/polls/queries/rows'
import { checkMayBePrepared } from '@/lib/polls/rules/checks'
import { mayAnswerFact, mayJudgeFact, mayLeadAwards } from '../policy'
import { checkBeforeRatification, checkNotRecorded, checkQuotaFree, checkStanding } from '../rules'
import type { AwardKind, NominationState } from '../schema'
import { listFacts, listQuotas, readEligibility, type AwardRow, type FactRow, type SchoolEligibility } from './inside'

export type NominationView = {
  id: string
  school: Bilingual | null
  noneReason: string | null
  state: NominationState
  pollId: string | null
  nominatedAt: Date
}

export type AwardView = AwardRow & {
  kind: AwardKind
  nominations: NominationView[]
  polls: PollRow[]
  may: Record<'quota' | 'prepare' | 'none' | 'record', Verdict>
}

export type FactView = Omit<FactRow, 'entries'> & {
  school: Bilingual
  recordedBy: Bilingual
  entries: (FactRow['entries'][number] & { by: Bilingual })[]
  /** lift it, or decide that it stands */
  mayLift: Verdict
  mayAnswer: Verdict
}

export type AwardsView = {
  awards: AwardView[]
  schools: SchoolEligibility[]
  facts: FactView[]
  catalogue: { id: string; kind: AwardKind; name: Bilingual; clusterNominates: boolean }[]
  /** schools about which the reader may record a fact */
  judges: YearSchoolNames[]
  mayJudge: Verdict
}

/** The awards of a year with quotas, eligibility of every school, polls and results, and what the reader may do. */
export async function getAwards(ctx: Context, year: Year): Promise<AwardsView> {
  const [quotas, schools, facts, catalogue, nominations] = await Promise.all([
    listQuotas(db(), year, ctx.now),
    readEligibility(db(), year, ctx.now),
    listFacts(db(), year.id),
    db().award.findMany({ orderBy: { position: 'asc' } }),
    db().nomination.findMany({ where: { yearId: year.id }, orderBy: { nominatedAt: 'asc' } }),
  ])
  const [polls, recorders] = await Promise.all([
    pollsByIds(
      ctx,
      year,
      quotas.map(({ id }) => id),
    ),
    namesOn(
      db(),
      facts.flatMap((fact) => [fact.recordedBySchoolId, ...fact.entries.map((entry) => entry.bySchoolId)]),
      fieldDay(ctx.now),
    ),
  ])
  const nameOf = (id: string | null): Bilingual | null =>
    schools.find((one) => one.schoolId === id)?.school.name ?? null
  const judging = (schoolId: string): Verdict =>
    firstRefusal(mayJudgeFact(ctx.actor, year, schoolId), checkBeforeRatification(year))
  const awards = quotas.map((award) => {
    const own = polls.filter((poll) => poll.subject === award.id)
    const recorded = nominations.filter((row) => row.awardId === award.id)
    const kind = catalogue.find(({ id }) => id === award.id)?.kind ?? 'title'
    return {
      ...award,
      ...{ kind, polls: own, may: verdicts(ctx, year, award, own, recorded.length) },
      nominations: recorded.map(({ id, organisationId, noneReason, state, pollId, nominatedAt }) => ({
        ...{ id, school: nameOf(organisationId), noneReason, state, pollId, nominatedAt },
      })),
    }
  })
  const judges = schools.filter((one) => judging(one.schoolId).ok).map((one) => one.school)
  return {
    ...{ awards, schools, judges },
    catalogue: catalogue.map(asKind),
    facts: facts.map((fact) => ({
      ...fact,
      school: nameOf(fact.schoolId) ?? { vi: '', en: '' },
      recordedBy: recorders.get(fact.recordedBySchoolId)?.name ?? { vi: '', en: '' },
      entries: fact.entries.map((entry) => ({
        ...entry,
        by: recorders.get(entry.bySchoolId)?.name ?? { vi: '', en: '' },
      })),
      mayLift: firstRefusal(judging(fact.schoolId), checkStanding(fact.liftedAt)),
      mayAnswer: firstRefusal(
        mayAnswerFact(ctx.actor, year, fact.schoolId),
        checkBeforeRatification(year),
        checkStanding(fact.liftedAt),
      ),
    })),
    mayJudge: schools[0] ? judging(judges[0]?.id ?? schools[0].schoolId) : refuse('awards.not_standing'),
  }
}

type Kind = { id: string; kind: AwardKind; vi: string; en: string; clusterNominates: boolean }

const asKind = ({ id, kind, vi, en, clusterNominates }: Kind): AwardsView['catalogue'][number] => ({
  ...{ id, kind, name: { vi, en }, clusterNominates },
})

function verdicts(ctx: Context, year: Year, award: AwardRow, polls: PollRow[], recorded: number): AwardView['may'] {
  const leads = firstRefusal(mayLeadAwards(ctx.actor, year), checkBeforeRatification(year))
  const live = polls.filter((poll) => poll.stands !== 'cancelled')
  const underWay = live.some((poll) => poll.stands !== 'counted')
  const free = underWay ? refuse('awards.poll_under_way') : allowed
  const last = live.at(-1)
  return {
    quota: firstRefusal(leads, checkQuotaFree(live.length, recorded)),
    prepare: firstRefusal(
      leads,
      checkMayBePrepared(year, 'award'),
      checkNotRecorded(recorded),
      free,
      award.quota > 0 ? allowed : refuse('awards.no_quota', {}, award.basis),
    ),
    none: firstRefusal(leads, checkNotRecorded(recorded), free),
    record: firstRefusal(
      leads,
      checkNotRecorded(recorded),
      last?.outcome ? allowed : refuse('awards.poll_not_counted'),
      last && last.outcome && last.outcome.tied.length > 0 ? refuse('awards.tie_open') : allowed,
      live.some((poll) => poll.elected.length > 0) ? allowed : refuse('awards.nobody_elected'),
    ),
  }
}

export type NominationForm = {
  award: AwardView
  meetings: { id: string; title: string; startsAt: Date }[]
  /** schools that may count: not the head's */
  tellers: YearSchoolNames[]
  schools: SchoolEligibility[]
}

/** What preparing the nomination for an award shows and offers. */
export async function getNominationForm(ctx: Context, year: Year, awardId: string): Promise<NominationForm | null> {
  const [{ awards, schools }, meetings] = await Promise.all([
    getAwards(ctx, year),
    db().meeting.findMany({
      where: { yearId: year.id, state: { in: ['planned', 'convened', 'open'] } },
      orderBy: { startsAt: 'asc' },
      select: { id: true, title: true, startsAt: true },
    }),
  ])
  const award = awards.find(({ id }) => id === awardId)
  const tellers = schools.map(({ school }) => school).filter(({ id }) => id !== year.headSchoolId)
  return award ? { award, meetings, tellers, schools } : null
}
