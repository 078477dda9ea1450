import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

const file = { select: { id: true, name: true, sha256: true } } as const

const parts = {
  award: true,
  decisionLines: { include: { decision: { include: { file } } } },
  revocations: { orderBy: { proposedAt: 'asc' }, include: { file } },
} as const satisfies Prisma.NominationInclude

export type AwardRow = Prisma.NominationGetPayload<{ include: typeof parts }>
type FoundAward = { row: AwardRow; year: Year }

/** A line of the register with what the Academy decided on it, and its year. */
export async function findAward(tx: Tx, nominationId: string): Promise<FoundAward | null> {
  const row = await tx.nomination.findUnique({ where: { id: nominationId }, include: parts })
  const year = row && (await findYear(tx, row.yearId))
  return row && year && { row, year }
}

/** The same, held by a write: of two who propose or decide at the same moment one begins anew and sees what the other did. */
export async function holdAward(tx: Tx, nominationId: string): Promise<FoundAward | null> {
  await tx.$executeRaw`update nominations set state = state where id = ${nominationId}::uuid`
  return findAward(tx, nominationId)
}

/** The schools of a year: their people decide on nothing that touches it. */
export async function memberIdsOf(tx: Tx, yearId: string): Promise<string[]> {
  const rows = await tx.yearSchool.findMany({ where: { yearId }, select: { organisationId: true } })
  return rows.map((row) => row.organisationId)
}

/** What sentences about an award say of it, with the names of the day on which it was given. */
export async function awardFacts(
  tx: Tx,
  { row, year }: FoundAward,
  today: Date,
): Promise<{ school: Bilingual; award: Bilingual; year: string; cluster: string }> {
  const day = row.decisionLines[0]?.decision.date ?? today
  return {
    school: await nameOf(tx, row.organisationId ?? '', day),
    award: { vi: row.award.vi, en: row.award.en },
    ...{ year: String(year.year), cluster: year.clusterCode },
  }
}

/** The address of a line of the register. */
export const awardAddress = (year: Year, nominationId: string): string =>
  `/work/${year.clusterCode}/${year.year}/awards/line/${nominationId}`
