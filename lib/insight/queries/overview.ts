import 'server-only'
import { gateDeadlines, listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import type { Gate } from '@/lib/calendar/schema'

export type SchoolSteps = {
  school: YearSchoolNames
  role: 'head' | 'deputy' | null
  registration: { state: string; at: Date | null; late: boolean } | null
  signature: { at: Date; late: boolean } | null
  papers: { handedIn: number; revising: number }
  report: { state: string; at: Date | null } | null
  delegates: number
  votes: { done: number; all: number }
}

export type Overview = {
  theme: { text: string; decision: string | null } | null
  planNumber: string | null
  rows: SchoolSteps[]
  deadlines: Map<Gate, Date>
  quotas: { count: number; award: Bilingual }[]
  events: { id: string; title: string; startsAt: Date; place: string; state: string }[]
  pledge: { commitments: { text: string; target: string }[]; signed: number } | null
  nominations: { award: Bilingual; schoolId: string; state: string }[]
}

/** The whole year on one page: schools × steps, leadership, theme, events, awards. The number of queries is constant. */
export async function getOverview(ctx: Context, year: Year): Promise<Overview> {
  const [schools, terms, row, deadlines] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().term.findMany({
      where: { clusterId: year.clusterId, forYear: year.year },
      select: { role: true, organisationId: true },
    }),
    yearWithSteps(year.id),
    gateDeadlines(db(), year.id),
  ])
  const roleOf = (id: string): SchoolSteps['role'] =>
    id === year.headSchoolId ? 'head' : (terms.find((term) => term.organisationId === id)?.role ?? null)
  const movement =
    row.movements.find((one) => one.level === 'academy') ?? row.movements.find((one) => one.level === 'cluster')
  return {
    planNumber: row.plan?.state === 'issued' ? row.plan.number : null,
    theme: movement ? { text: movement.theme, decision: movement.decision } : null,
    rows: schools.map((school) => ({ school, role: roleOf(school.id), ...stepsOf(row, school.id) })),
    deadlines,
    quotas: row.awardQuotas.map(({ quota, award }) => ({ count: quota, award: { vi: award.vi, en: award.en } })),
    events: row.meetings,
    pledge: row.pledge?.adoptedAt
      ? { commitments: row.pledge.commitments, signed: row.pledge.signatures.length }
      : null,
    nominations: row.nominations.flatMap(({ award, organisationId, state }) =>
      organisationId ? [{ award: { vi: award.vi, en: award.en }, schoolId: organisationId, state }] : [],
    ),
  }
}

type Steps = Awaited<ReturnType<typeof yearWithSteps>>

const yearWithSteps = (id: string) =>
  db().clusterYear.findUniqueOrThrow({
    where: { id },
    select: {
      movements: {
        where: { level: { in: ['academy', 'cluster'] } },
        select: { level: true, theme: true, decision: true },
      },
      plan: { select: { state: true, number: true } },
      registrations: { select: { organisationId: true, state: true, submittedAt: true, late: true } },
      pledge: {
        select: {
          adoptedAt: true,
          commitments: { orderBy: { position: 'asc' }, select: { text: true, target: true } },
          signatures: { select: { organisationId: true, signedAt: true, late: true } },
        },
      },
      seminars: { select: { papers: { select: { schoolId: true, state: true } } } },
      reports: { select: { organisationId: true, state: true, submittedAt: true } },
      meetings: {
        orderBy: { startsAt: 'asc' },
        select: {
          id: true,
          kind: true,
          title: true,
          startsAt: true,
          place: true,
          state: true,
          delegates: { select: { organisationId: true } },
        },
      },
      polls: {
        where: { state: { in: ['open', 'closed', 'counted'] } },
        select: { seats: { select: { organisationId: true, vote: { select: { seatId: true } } } }, kind: true },
      },
      awardQuotas: { orderBy: { award: { position: 'asc' } }, select: { quota: true, award: true } },
      nominations: {
        orderBy: { award: { position: 'asc' } },
        select: { organisationId: true, state: true, award: { select: { vi: true, en: true } } },
      },
    },
  })

const handedIn = ['submitted', 'revision_asked', 'accepted_spoken', 'accepted_proceedings']

function stepsOf(row: Steps, id: string): Omit<SchoolSteps, 'school' | 'role'> {
  const registration = row.registrations.find((one) => one.organisationId === id)
  const signature = row.pledge?.signatures.find((one) => one.organisationId === id)
  const papers = row.seminars.flatMap((seminar) => seminar.papers).filter((paper) => paper.schoolId === id)
  const report = row.reports.find((one) => one.organisationId === id)
  const conference = row.meetings.findLast((meeting) => meeting.kind === 'summing_up')
  const seats = row.polls
    .filter((poll) => poll.kind !== 'paper')
    .flatMap((poll) => poll.seats.filter((seat) => seat.organisationId === id))
  return {
    registration: registration
      ? { state: registration.state, at: registration.submittedAt, late: registration.late }
      : null,
    signature: signature ? { at: signature.signedAt, late: signature.late } : null,
    papers: {
      handedIn: papers.filter((paper) => handedIn.includes(paper.state)).length,
      revising: papers.filter((paper) => paper.state === 'revision_asked').length,
    },
    report: report ? { state: report.state, at: report.submittedAt } : null,
    delegates: conference?.delegates.filter((one) => one.organisationId === id).length ?? 0,
    votes: { done: seats.filter((seat) => seat.vote).length, all: seats.length },
  }
}
