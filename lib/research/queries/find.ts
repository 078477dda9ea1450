import 'server-only'
import { lockSeenYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Entry } from '../schema'

export type EntryRow = Prisma.ResearchEntryGetPayload<object>

/** A year that the actor sees, locked, with a school of it; null otherwise. */
export async function findPlace(
  tx: Tx,
  ctx: Context,
  { yearId, schoolId }: { yearId: string; schoolId: string },
): Promise<Year | null> {
  const year = await lockSeenYear(tx, ctx, yearId)
  const member = year && (await tx.yearSchool.findFirst({ where: { yearId, organisationId: schoolId } }))
  return member ? year : null
}

/** The register's row, held against other hands: made with the first line, or the first sheet. */
export async function openRegister(
  tx: Tx,
  { yearId, schoolId }: { yearId: string; schoolId: string },
  now: Date,
): Promise<{ id: string; version: number }> {
  await tx.researchRegister.upsert({
    where: { yearId_schoolId: { yearId, schoolId } },
    create: { yearId, schoolId, updatedAt: now },
    update: {},
  })
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id, version from research_registers
    where year_id = ${yearId}::uuid and school_id = ${schoolId}::uuid for update`
  const [row] = rows
  if (!row) throw new Error('the register was not made')
  return row
}

/** A row as a line. */
export const entryOf = (row: EntryRow): Entry => ({
  ...{ kind: row.kind, level: row.level, title: row.title, leader: row.leader, members: row.members },
  ...{ fromYear: row.fromYear, toYear: row.toYear, acceptedOn: row.acceptedOn, grade: row.grade },
  ...{ recipient: row.recipient, note: row.note },
})

/** Lines as they are kept in JSON between the look at a sheet and its import. */
export const keptEntries = (entries: readonly Entry[]): Prisma.InputJsonValue =>
  entries.map((one) => ({ ...one, acceptedOn: one.acceptedOn?.toISOString() ?? null }))

/** The lines again. */
export const entriesOf = (kept: unknown): Entry[] =>
  (kept as (Omit<Entry, 'acceptedOn'> & { acceptedOn: string | null })[]).map((one) => ({
    ...one,
    acceptedOn: one.acceptedOn === null ? null : new Date(one.acceptedOn),
  }))
