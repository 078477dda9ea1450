import 'server-only'
import { yearSchoolIds } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { formatDay } from '@/lib/platform/i18n/format'
import { electedBy } from '@/lib/polls/queries/inside'
import { actingDeputy, electsSince, type TermNow } from '../rules/vacancy'

type TermRow = TermNow & { id: string; endsAt: Date | null }

export type OpenVacancy = {
  id: string
  formerId: string
  actingId: string
  since: Date
  pollId: string | null
  electedId: string | null
  reopenedAt: Date | null
}

export type VacancyState = {
  terms: TermRow[]
  vacancy: OpenVacancy | null
  /** in the customary order; who is dissolved or has left is none */
  memberIds: string[]
  head: TermRow | null
  actingId: string | null
}

/** The terms of this moment, the open vacancy, and whom the rule lets act or follow. */
export async function readVacancy(tx: Tx, year: Year, now: Date): Promise<VacancyState> {
  const terms = await tx.term.findMany({
    where: { clusterId: year.clusterId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  })
  const vacancy = await tx.headVacancy.findFirst({ where: { yearId: year.id, filledAt: null } })
  const order = await yearSchoolIds(tx, year.id)
  const today = fieldDay(now)
  const members = await tx.clusterMembership.findMany({
    where: {
      ...{ clusterId: year.clusterId, organisationId: { in: order }, validFrom: { lte: today } },
      ...{ OR: [{ validTo: null }, { validTo: { gte: today } }], organisation: { dissolvedOn: null } },
    },
    select: { organisationId: true, validTo: true },
  })
  const leaving = new Set(order.filter((id) => !members.some((one) => one.organisationId === id && !one.validTo)))
  return {
    terms,
    vacancy,
    memberIds: order.filter((id) => members.some((one) => one.organisationId === id)),
    head: terms.find((term) => term.role === 'head') ?? null,
    actingId: actingDeputy(terms, order, leaving),
  }
}

/** The polls of a year that fill its head's office for the rest of the term. */
export const byElectionPolls = (yearId: string): { yearId: string; purpose: 'by_election' } => ({
  yearId,
  purpose: 'by_election',
})

type PollsOfVacancy = ReturnType<typeof byElectionPolls> & { state: { not: 'cancelled' }; createdAt: { gte: Date } }

/** Of them those of an open vacancy, from when on they count for it. */
export const pollsOfVacancy = (yearId: string, vacancy: OpenVacancy): PollsOfVacancy => ({
  ...byElectionPolls(yearId),
  state: { not: 'cancelled' },
  createdAt: { gte: electsSince(vacancy) },
})

/**
 * Whether a by-election waits to be finished or recorded: a poll that is not counted yet, or one that elected a school of which
 * nobody has taken note.
 */
export async function byElectionWaits(tx: Tx, yearId: string, vacancy: OpenVacancy | null): Promise<boolean> {
  if (!vacancy || vacancy.electedId) return false
  const last = await tx.poll.findFirst({
    where: pollsOfVacancy(yearId, vacancy),
    orderBy: [{ createdAt: 'desc' }, { round: 'desc' }],
    select: { id: true, state: true },
  })
  if (!last) return false
  if (last.state !== 'counted') return true
  const result = await electedBy(tx, last.id)
  return result === null || !result.complete || result.schoolIds.length > 0
}

/** A poll in the words that stand beside the Academy's decision: its title and the day on which it was counted. */
export async function sayPoll(tx: Tx, pollId: string): Promise<string> {
  const poll = await tx.poll.findUniqueOrThrow({ where: { id: pollId }, select: { title: true, countedAt: true } })
  return poll.countedAt ? `${poll.title}, ${formatDay(fieldDay(poll.countedAt))}` : poll.title
}
