import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Piece, Plain } from '../rules'

const dossierParts = { include: { files: { include: { file: true }, orderBy: { id: 'asc' } } } } as const

export type DossierRow = Prisma.DossierGetPayload<typeof dossierParts>

/** The dossier of the year's latest round, with its files. */
export const readDossier = (tx: Tx, yearId: string): Promise<DossierRow | null> =>
  tx.dossier.findFirst({ where: { yearId }, orderBy: { round: 'desc' }, ...dossierParts })

export type Assembled = { pieces: Piece[]; contents: Plain; schools: YearSchoolNames[] }

/** The dossier as the year makes it: what each piece stands on, what is missing and who owes it, and what is frozen. */
export async function assemble(tx: Tx, year: Year, now: Date, dossier: DossierRow | null): Promise<Assembled> {
  const schools = await listYearSchools(tx, year, now)
  const facts = await readYear(tx, year.id)
  const nameOf = (id: string | null): Plain => {
    const school = schools.find((one) => one.id === id)
    return school ? { code: school.code, vi: school.name.vi, en: school.name.en } : null
  }
  return {
    pieces: piecesOf(year, facts, schools, dossier),
    contents: contentsOf(year, facts, nameOf, dossier),
    schools,
  }
}

async function readYear(tx: Tx, yearId: string) {
  const meetings = await tx.meeting.findMany({
    where: { yearId, kind: 'summing_up', state: { not: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    include: { minutes: true, files: { include: { file: { select: { name: true, sha256: true } } } } },
  })
  const polls = await tx.poll.findMany({
    where: { yearId, purpose: { in: ['award', 'leadership'] }, state: { not: 'cancelled' } },
    orderBy: { createdAt: 'asc' },
  })
  const nominations = await tx.nomination.findMany({
    where: { yearId },
    orderBy: [{ award: { position: 'asc' } }, { nominatedAt: 'asc' }, { id: 'asc' }],
    include: { award: true },
  })
  const quotas = await tx.awardQuota.findMany({ where: { yearId, quota: { gt: 0 } } })
  const elections = await tx.election.findMany({
    where: { yearId, state: { in: ['elected', 'recognised'] } },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }, { id: 'asc' }],
  })
  const reports = await tx.yearReport.findMany({ where: { yearId, state: { in: ['submitted', 'received'] } } })
  return { meetings, polls, nominations, quotas, elections, reports }
}

type YearFacts = Awaited<ReturnType<typeof readYear>>

function piecesOf(year: Year, facts: YearFacts, schools: YearSchoolNames[], dossier: DossierRow | null): Piece[] {
  const { meetings, polls, nominations, quotas, elections, reports } = facts
  const at = (place: string): string => `/work/${year.clusterCode}/${year.year}/${place}`
  const head = year.headSchoolId
  const held = meetings.filter((one) => one.state === 'held')
  const signed = held.filter((one) => one.minutes?.secretarySignedAt && one.minutes.chairSignedAt)
  const counted = polls.filter((one) => one.state === 'counted')
  const told = quotas.every((quota) => nominations.some((one) => one.awardId === quota.awardId))
  const nominated = nominations.flatMap((one) => one.organisationId ?? [])
  const unreported = nominated.find((id) => !reports.some((one) => one.organisationId === id)) ?? null
  const missingSchool = schools.find((one) => one.id === unreported)
  const reported = held.some((one) => one.outcome.trim() !== '' || one.files.length > 0)
  const firstMeeting = meetings[0] ? at(`meetings/${meetings[0].id}`) : at('meetings')
  return [
    { kind: 'letter', there: letterThere(dossier), facts: {}, href: '#letter', owedById: head },
    { kind: 'report', there: reported, facts: {}, href: firstMeeting, owedById: head },
    {
      kind: 'minutes',
      there: signed.length > 0 && signed.length === held.length,
      facts: { count: signed.length },
      href: firstMeeting,
      owedById: head,
    },
    {
      kind: 'tallies',
      there: counted.length > 0 && counted.length === polls.length && told,
      facts: { count: counted.length },
      href: at('polls'),
      owedById: head,
    },
    {
      kind: 'achievements',
      there: unreported === null,
      facts: { count: nominated.length, school: missingSchool?.name ?? '' },
      href: at('reports'),
      owedById: unreported ?? head,
    },
    {
      kind: 'election',
      there: elections.some((one) => one.role === 'head'),
      facts: { count: elections.length },
      href: at('leadership'),
      owedById: head,
    },
  ]
}

export const letterThere = (dossier: DossierRow | null): boolean =>
  dossier !== null && dossier.letter.trim() !== '' && dossier.number !== null && dossier.date !== null

function contentsOf(
  year: Year,
  facts: YearFacts,
  nameOf: (id: string | null) => Plain,
  dossier: DossierRow | null,
): Plain {
  const day = (date: Date | null | undefined): string | null => date?.toISOString() ?? null
  return {
    cluster: year.clusterCode,
    year: year.year,
    letter: { number: dossier?.number ?? null, date: day(dossier?.date), text: dossier?.letter ?? '' },
    meetings: facts.meetings.map((one) => ({
      title: one.title,
      on: day(one.startsAt),
      outcome: one.outcome,
      minutes: one.minutes
        ? {
            body: one.minutes.body,
            conclusions: one.minutes.conclusions,
            textSha256: one.minutes.textSha256,
            secretarySignedAt: day(one.minutes.secretarySignedAt),
            chairSignedAt: day(one.minutes.chairSignedAt),
          }
        : null,
      files: one.files.map((file) => ({ label: file.label, name: file.file.name, sha256: file.file.sha256 })),
    })),
    polls: facts.polls.map((one) => ({
      ...{ title: one.title, kind: one.kind, purpose: one.purpose, state: one.state, round: one.round },
      manifestSha256: one.manifestSha256,
      result: one.result as Plain,
    })),
    nominations: facts.nominations.map((one) => ({
      award: { code: one.award.code, vi: one.award.vi, en: one.award.en },
      school: nameOf(one.organisationId),
      noneReason: one.noneReason,
    })),
    elections: facts.elections.map((one) => ({
      ...{ role: one.role, forYear: one.forYear, noneReason: one.noneReason },
      school: nameOf(one.organisationId),
    })),
    reports: facts.reports.map((one) => ({
      school: nameOf(one.organisationId),
      state: one.state,
      submittedAt: day(one.submittedAt),
    })),
    files: (dossier?.files ?? []).map((one) => ({ label: one.label, name: one.file.name, sha256: one.file.sha256 })),
  }
}
