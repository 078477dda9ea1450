import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { namesOn } from '../names'
import { mayKeepRegister, mayReadRegister } from '../policy'

export type SchoolLine = {
  id: string
  code: string
  name: Bilingual
  province: string | null
  cluster: { code: string; short: Bilingual } | null
}

export type SchoolFilter = { search?: string; cluster?: string; page: number }

const pageSize = 50

type Row = {
  id: string
  code: string
  vi: string
  en: string
  province: string | null
  clusterCode: string | null
  clusterVi: string | null
  clusterEn: string | null
  total: bigint
}

/** The schools of the register with today's names, in Vietnamese order; the search knows no accents. */
export async function listSchools(
  ctx: Context,
  { search = '', cluster = '', page }: SchoolFilter,
): Promise<{ schools: SchoolLine[]; total: number; pages: number } | null> {
  if (!mayReadRegister(ctx.actor)) return null
  const today = fieldDay(ctx.now)
  const rows = await db().$queryRaw<Row[]>`
    select o.id, o.code, n.vi, n.en, n.province, c.code as "clusterCode", cn.short_vi as "clusterVi",
      cn.short_en as "clusterEn", count(*) over () as total
    from organisations o
    join lateral (select * from organisation_names where organisation_id = o.id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    left join cluster_memberships m on m.organisation_id = o.id and m.valid_from <= ${today}::date
      and (m.valid_to is null or m.valid_to >= ${today}::date)
    left join clusters c on c.id = m.cluster_id
    left join lateral (select * from cluster_names where cluster_id = c.id order by valid_from desc limit 1) cn on true
    where o.kind = 'school'
      and (${search} = '' or position(fold_text(${search}) in
        fold_text(o.code || ' ' || n.vi || ' ' || n.en || ' ' || coalesce(n.province, ''))) > 0)
      and (${cluster} = '' or c.code = ${cluster} or (${cluster} = '-' and c.code is null))
    order by n.vi collate "vi-x-icu", o.code
    limit ${pageSize} offset ${(page - 1) * pageSize}`
  const total = Number(rows[0]?.total ?? 0)
  const schools = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: { vi: row.vi, en: row.en },
    province: row.province,
    cluster: row.clusterCode
      ? {
          code: row.clusterCode,
          short: { vi: row.clusterVi ?? row.clusterCode, en: row.clusterEn ?? row.clusterCode },
        }
      : null,
  }))
  return { schools, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export type SchoolPage = {
  id: string
  code: string
  name: Bilingual
  short: Bilingual
  province: string | null
  names: {
    id: string
    vi: string
    en: string
    province: string | null
    from: Date
    to: Date | null
    decision: string
  }[]
  memberships: { id: string; clusterId: string; code: string; cluster: Bilingual; from: Date; to: Date | null }[]
  /** when it ceased to be a school, by which decision, and into which it was merged */
  dissolved: { on: Date; by: string; into: Bilingual | null } | null
  /** the schools that were merged into it */
  tookIn: { school: Bilingual; on: Date }[]
  mayKeep: Verdict
}

const newestName = { names: { orderBy: { validFrom: 'desc' }, take: 1 } } as const
const nameIn = (row: { code: string; names: { vi: string; en: string }[] }): Bilingual => ({
  vi: row.names[0]?.vi ?? row.code,
  en: row.names[0]?.en ?? row.code,
})

/** One school with its dated names and memberships; null when it is not there or one may not read it. */
export async function getSchool(ctx: Context, code: string): Promise<SchoolPage | null> {
  if (!mayReadRegister(ctx.actor)) return null
  const row = await db().organisation.findUnique({
    where: { code, kind: 'school' },
    include: {
      names: { orderBy: { validFrom: 'desc' } },
      mergedInto: { include: newestName },
      mergedFrom: { orderBy: { dissolvedOn: 'asc' }, include: newestName },
      memberships: {
        orderBy: { validFrom: 'desc' },
        include: { cluster: { include: { names: { orderBy: { validFrom: 'desc' }, take: 1 } } } },
      },
    },
  })
  if (!row) return null
  const today = fieldDay(ctx.now)
  const now = row.names.find((name) => name.validFrom <= today) ?? row.names[0]
  return {
    id: row.id,
    code: row.code,
    name: { vi: now?.vi ?? code, en: now?.en ?? code },
    short: { vi: now?.shortVi ?? code, en: now?.shortEn ?? code },
    province: now?.province ?? null,
    names: row.names.map(({ id, vi, en, province, validFrom, validTo, decision }) => ({
      id,
      vi,
      en,
      province,
      from: validFrom,
      to: validTo,
      decision: decision ?? '',
    })),
    memberships: row.memberships.map(({ id, clusterId, cluster, validFrom, validTo }) => ({
      id,
      clusterId,
      code: cluster.code,
      cluster: { vi: cluster.names[0]?.vi ?? cluster.code, en: cluster.names[0]?.en ?? cluster.code },
      from: validFrom,
      to: validTo,
    })),
    dissolved: row.dissolvedOn && {
      on: row.dissolvedOn,
      by: row.dissolvedBy ?? '–',
      into: row.mergedInto && nameIn(row.mergedInto),
    },
    tookIn: row.mergedFrom.flatMap((one) => (one.dissolvedOn ? [{ school: nameIn(one), on: one.dissolvedOn }] : [])),
    mayKeep: mayKeepRegister(ctx.actor),
  }
}

export type OrganisationChoice = { id: string; kind: 'academy' | 'academy_unit' | 'school'; name: Bilingual }

/** Every organisation in which an office can be held: the Academy, its units, the schools. */
export async function listOrganisationChoices(ctx: Context): Promise<OrganisationChoice[] | null> {
  if (!mayReadRegister(ctx.actor)) return null
  const rows = await db().organisation.findMany({
    where: { dissolvedOn: null },
    orderBy: [{ kind: 'asc' }, { code: 'asc' }],
    select: { id: true, kind: true },
  })
  const names = await namesOn(
    db(),
    rows.map((row) => row.id),
    fieldDay(ctx.now),
  )
  return rows.map((row) => ({ ...row, name: names.get(row.id)?.name ?? { vi: '', en: '' } }))
}
