import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { mayNameLeadership } from '@/lib/organisations/policy'
import { isAcademyApprover } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { outcomeSchema } from '@/lib/polls/schema'
import { mayConfirmSuccessor, mayDeclareVacancy, mayReopen, mayRunElection } from '../policy'
import { checkByElection, checkVacancy } from '../rules/vacancy'
import { vacancyGrounds, type VacancyGround } from '../schema'
import { pollsOfVacancy, readVacancy, type OpenVacancy } from './vacancy'

export type ByElectionView = {
  polls: { id: string; title: string; stage: 'counted' | 'under_way' }[]
  meetings: { id: string; title: string }[]
  /** every school of the day may count; those that may stand are `candidates` */
  schools: { id: string; name: Bilingual }[]
}

export type VacancyView = {
  /** who would act by rule, were the office vacant now */
  wouldAct: Bilingual | null
  /** on which grounds the actor may declare the vacancy */
  grounds: VacancyGround[]
  declare: Verdict
  /** the Academy may name a head where nobody can act */
  name: string | null
  confirm: boolean
  /** whom a by-election elected, and what one may do about it but confirm it */
  elected: { id: string; school: Bilingual; at: Date; pollId: string; reopen: 'decline' | 'refuse' | null } | null
  /** the by-election, to those who hold it */
  byElection: ByElectionView | null
  /** whom the by-election may have elected */
  candidates: { id: string; name: Bilingual }[]
  history: {
    id: string
    ground: VacancyGround
    reason: string
    since: Date
    former: Bilingual
    acting: Bilingual
    successor: Bilingual | null
    byElection: string
    filledAt: Date | null
    reopenReason: string
  }[]
}

/** The vacancies of a year, and what one may do about the head's office now. */
export async function getVacancy(ctx: Context, year: Year): Promise<VacancyView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const state = await readVacancy(db(), year, ctx.now)
  const rows = await db().headVacancy.findMany({ where: { yearId: year.id }, orderBy: { since: 'desc' } })
  const mentioned = rows.flatMap((row) => [
    row.formerId,
    row.actingId,
    row.successorId ?? row.electedId ?? row.actingId,
  ])
  const names = await namesOn(db(), [...mentioned, ...state.memberIds], fieldDay(ctx.now))
  const name = (id: string): Bilingual => names.get(id)?.name ?? { vi: '', en: '' }
  const { vacancy } = state
  const open = vacancy !== null
  const runs = mayRunElection(ctx.actor, year).ok && checkByElection(year, vacancy, state.head).ok
  const declare = checkVacancy(year, { open, head: state.head, actingId: state.actingId })
  return {
    wouldAct: state.actingId ? name(state.actingId) : null,
    grounds: vacancyGrounds.filter((ground) => mayDeclareVacancy(ctx.actor, year.headSchoolId, ground).ok),
    declare,
    name:
      !declare.ok && declare.refusal.code === 'rotation.no_deputy_acts' && mayNameLeadership(ctx.actor).ok
        ? `/academy/clusters/${year.clusterCode}/leadership?year=${year.year}`
        : null,
    elected: electedOf(rows, name, ctx, year),
    byElection: runs && vacancy ? await readByElection(year, vacancy, state.memberIds, name) : null,
    confirm: open && mayConfirmSuccessor(ctx.actor).ok && checkYearOpen(year).ok,
    candidates: state.memberIds.filter((id) => id !== state.vacancy?.formerId).map((id) => ({ id, name: name(id) })),
    history: rows.map(({ id, ground, reason, since, byElection, filledAt, reopenReason, ...row }) => ({
      ...{ id, ground, reason, since, byElection, filledAt, reopenReason },
      ...{ former: name(row.formerId), acting: name(row.actingId) },
      successor: row.successorId ? name(row.successorId) : null,
    })),
  }
}

type Named = (id: string) => Bilingual
type Row = {
  filledAt: Date | null
  electedId: string | null
  electedAt: Date | null
  pollId: string | null
}

function electedOf(rows: readonly Row[], name: Named, { actor }: Context, year: Year): VacancyView['elected'] {
  const { electedId, electedAt, pollId } = rows.find((row) => row.filledAt === null) ?? {}
  if (!electedId || !electedAt || !pollId) return null
  const may = mayReopen(actor, electedId).ok && checkYearOpen(year).ok
  const reopen = may ? (isAcademyApprover(actor) ? 'refuse' : 'decline') : null
  return { id: electedId, school: name(electedId), at: electedAt, pollId, reopen }
}

/** The polls of this vacancy that are under way or wait to be recorded, and the meetings at which one may be held. */
async function readByElection(
  year: Year,
  vacancy: OpenVacancy,
  memberIds: readonly string[],
  name: Named,
): Promise<ByElectionView> {
  const [polls, meetings] = await Promise.all([
    db().poll.findMany({
      where: pollsOfVacancy(year.id, vacancy),
      orderBy: { createdAt: 'asc' },
      select: { id: true, title: true, state: true, previousId: true, result: true },
    }),
    db().meeting.findMany({
      where: { yearId: year.id, state: { in: ['planned', 'convened', 'open'] } },
      orderBy: { startsAt: 'asc' },
      select: { id: true, title: true },
    }),
  ])
  const followed = new Set(polls.map((poll) => poll.previousId))
  return {
    meetings,
    schools: memberIds.map((id) => ({ id, name: name(id) })),
    polls: polls
      .filter((poll) => !followed.has(poll.id) && !electsNobody(poll))
      .map(({ id, title, state }) => ({ id, title, stage: state === 'counted' ? 'counted' : 'under_way' })),
  }
}

/** Counted with nobody elected and no tie: there is nothing to record, and the next by-election may be prepared. */
function electsNobody({ state, result }: { state: string; result: unknown }): boolean {
  if (state !== 'counted') return false
  const { elected, tied } = outcomeSchema.parse(result)
  return elected.length === 0 && tied.length === 0
}
