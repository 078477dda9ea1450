import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { maySeeRegister, mayWriteRegister } from '../policy'
import { checkWritable, countsOf, type Counts } from '../rules/entries'
import type { SheetProblem } from '../rules/sheet'
import type { Entry } from '../schema'
import { entriesOf, entryOf } from './find'

export type RegisterLine = { id: string; code: string; name: Bilingual; counts: Counts; lines: number }

/** The registers of a year, school by school in their customary order; null for those who do not see it. */
export async function listRegisters(ctx: Context, year: Year): Promise<RegisterLine[] | null> {
  if (!maySeeRegister(ctx.actor, year)) return null
  const [schools, rows] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().researchRegister.findMany({
      where: { yearId: year.id },
      select: { schoolId: true, entries: { select: { kind: true, acceptedOn: true } } },
    }),
  ])
  return schools.map(({ id, code, name }) => {
    const entries = rows.find((row) => row.schoolId === id)?.entries ?? []
    return { id, code, name, counts: countsOf(entries), lines: entries.length }
  })
}

export type RegisterView = {
  schoolId: string
  code: string
  name: Bilingual
  entries: (Entry & { id: string })[]
  counts: Counts
  /** a sheet that was looked at and not imported */
  pending: { id: string; fileName: string } | null
  may: { write: Verdict }
}

/** The register of one school in one year, by the school's code. */
export async function getRegister(ctx: Context, year: Year, code: string): Promise<RegisterView | null> {
  if (!maySeeRegister(ctx.actor, year)) return null
  const school = (await listYearSchools(db(), year, ctx.now)).find((one) => one.code === code)
  if (!school) return null
  const write = firstRefusal(mayWriteRegister(ctx.actor, school.id), checkWritable(year))
  const row = await db().researchRegister.findUnique({
    where: { yearId_schoolId: { yearId: year.id, schoolId: school.id } },
    include: {
      entries: { orderBy: { position: 'asc' } },
      imports: {
        where: { importedAt: null },
        orderBy: { uploadedAt: 'desc' },
        take: 1,
        select: { id: true, fileName: true },
      },
    },
  })
  const entries = (row?.entries ?? []).map((one) => ({ ...entryOf(one), id: one.id }))
  return {
    ...{ schoolId: school.id, code, name: school.name, entries, counts: countsOf(entries) },
    pending: write.ok ? (row?.imports[0] ?? null) : null,
    may: { write },
  }
}

export type ImportView = {
  id: string
  fileName: string
  entries: Entry[]
  problems: SheetProblem[]
  imported: boolean
  /** how many lines stand in the register now */
  before: number
}

/** A sheet as it was read, for who writes the register. */
export async function getImport(ctx: Context, year: Year, code: string, id: string): Promise<ImportView | null> {
  const register = await getRegister(ctx, year, code)
  if (!register || !mayWriteRegister(ctx.actor, register.schoolId).ok) return null
  const row = await db().researchImport.findFirst({
    where: { id, register: { yearId: year.id, schoolId: register.schoolId } },
  })
  return (
    row && {
      ...{ id, fileName: row.fileName, entries: entriesOf(row.entries) },
      problems: row.problems as SheetProblem[],
      imported: row.importedAt !== null,
      before: register.entries.length,
    }
  )
}
