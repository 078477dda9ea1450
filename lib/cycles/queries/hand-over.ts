import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { mayPrepareHandOver, sidesOf, type Side } from '../policy'
import { checkHandOverTime, type BuiltKind } from '../rules'
import type { OwnKind } from '../schema'

/** The school that takes the cluster over: elected to head the year after. */
export async function newHeadOf(tx: Tx, year: Pick<Year, 'clusterId' | 'year'>): Promise<string | null> {
  const next = await tx.clusterYear.findUnique({
    where: { clusterId_year: { clusterId: year.clusterId, year: year.year + 1 } },
    select: { headSchoolId: true },
  })
  return next?.headSchoolId ?? null
}

export type HandOverItemView = {
  id: string
  kind: BuiltKind | OwnKind
  label: string
  facts: Record<string, unknown>
  href: string
  oldTickedAt: Date | null
  newTickedAt: Date | null
  oldRemark: string
  newRemark: string
}

export type HandOverView = {
  prepared: boolean
  items: HandOverItemView[]
  oldHead: Bilingual | null
  newHead: Bilingual | null
  oldRemarks: string
  newRemarks: string
  oldSignedAt: Date | null
  newSignedAt: Date | null
  /** T, when it is known */
  passesAt: Date | null
  /** after T and until the year closes: the old head still reads and answers for its year */
  overlap: boolean
  sides: Side[]
  contacts: {
    school: Bilingual
    people: { name: string; office: 'principal' | 'emulation_officer'; email: string }[]
  }[]
  may: { prepare: Verdict }
}

/** The hand-over of a year: the list, who signed, when powers pass, and whom one can reach. */
export async function getHandOver(ctx: Context, year: Year): Promise<HandOverView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [row, newHeadId, schools, term] = await Promise.all([
    db().handOver.findUnique({ where: { yearId: year.id }, include: { items: { orderBy: { position: 'asc' } } } }),
    newHeadOf(db(), year),
    listYearSchools(db(), year, ctx.now),
    db().term.findFirst({
      where: { clusterId: year.clusterId, role: 'head', forYear: { gt: year.year } },
      orderBy: { startsAt: 'asc' },
    }),
  ])
  const name = (id: string | null): Bilingual | null => schools.find((school) => school.id === id)?.name ?? null
  const people = await db().appointment.findMany({
    where: {
      organisationId: { in: schools.map((school) => school.id) },
      office: { in: ['principal', 'emulation_officer'] },
      startsAt: { lte: ctx.now },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    orderBy: [{ organisationId: 'asc' }, { office: 'asc' }],
    select: { organisationId: true, office: true, person: { select: { name: true, email: true } } },
  })
  const may = mayPrepareHandOver(ctx.actor, year, newHeadId)
  return {
    prepared: row !== null,
    items: (row?.items ?? []).map((one) => ({
      ...{ id: one.id, kind: one.kind as BuiltKind | OwnKind, label: one.label, href: one.href },
      ...{ oldTickedAt: one.oldTickedAt, newTickedAt: one.newTickedAt },
      ...{ oldRemark: one.oldRemark, newRemark: one.newRemark },
      facts: one.facts as Record<string, unknown>,
    })),
    ...{ oldHead: name(year.headSchoolId), newHead: name(newHeadId) },
    ...{ oldRemarks: row?.oldRemarks ?? '', newRemarks: row?.newRemarks ?? '' },
    ...{ oldSignedAt: row?.oldSignedAt ?? null, newSignedAt: row?.newSignedAt ?? null },
    passesAt: term?.startsAt ?? null,
    overlap: year.gate !== 'closed' && term !== null && term.startsAt <= ctx.now,
    sides: sidesOf(ctx.actor, year, newHeadId),
    contacts: schools.map((school) => ({
      school: school.name,
      people: people
        .filter((one) => one.organisationId === school.id)
        .map((one) => ({ ...one.person, office: one.office as 'principal' | 'emulation_officer' })),
    })),
    may: { prepare: may.ok ? checkHandOverTime(year) : may },
  }
}
