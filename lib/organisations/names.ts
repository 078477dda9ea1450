import type { Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type OrganisationNames = { id: string; code: string; name: Bilingual; short: Bilingual; province: string | null }

/**
 * Organisations with the names in force on a day; a closed year asks its own record of names instead
 * (`lib/calendar/queries` `listYearSchools`).
 */
export async function namesOn(tx: Tx, ids: readonly string[], day: Date): Promise<Map<string, OrganisationNames>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      code: true,
      names: {
        where: { validFrom: { lte: day } },
        orderBy: { validFrom: 'desc' },
        take: 1,
        select: { vi: true, en: true, shortVi: true, shortEn: true, province: true },
      },
    },
  })
  return new Map(
    rows.map(({ id, code, names: [name] }) => [
      id,
      {
        id,
        code,
        name: { vi: name?.vi ?? code, en: name?.en ?? code },
        short: { vi: name?.shortVi ?? code, en: name?.shortEn ?? code },
        province: name?.province ?? null,
      },
    ]),
  )
}

/** One organisation's name on a day, for sentences. */
export async function nameOf(tx: Tx, id: string, day: Date): Promise<Bilingual> {
  return (await namesOn(tx, [id], day)).get(id)?.name ?? { vi: '', en: '' }
}
