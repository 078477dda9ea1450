import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { namesOn } from '../names'
import { mayKeepRegister, mayNameLeadership, mayReadRegister } from '../policy'
import { holdsOn } from '../rules'

type ClusterName = { vi: string; en: string; shortVi: string; shortEn: string }

const nameIn = (names: ClusterName[], code: string): { name: Bilingual; short: Bilingual } => ({
  name: { vi: names[0]?.vi ?? code, en: names[0]?.en ?? code },
  short: { vi: names[0]?.shortVi ?? code, en: names[0]?.shortEn ?? code },
})

const newestName = { orderBy: { validFrom: 'desc' as const }, take: 1 }

export type ClusterLine = {
  id: string
  code: string
  name: Bilingual
  foundedOn: Date
  members: number
  head: Bilingual | null
  years: { year: number; gate: string }[]
}

/** The clusters of the register, by code; null for those who may not read it. */
export async function listClusters(ctx: Context): Promise<ClusterLine[] | null> {
  if (!mayReadRegister(ctx.actor)) return null
  const today = fieldDay(ctx.now)
  const rows = await db().cluster.findMany({
    orderBy: { code: 'asc' },
    include: {
      names: newestName,
      memberships: true,
      terms: {
        where: { role: 'head', startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
      },
      years: { orderBy: { year: 'desc' }, select: { year: true, gate: true } },
    },
  })
  const heads = rows.flatMap((row) => row.terms.map((term) => term.organisationId))
  const names = await namesOn(db(), heads, today)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: nameIn(row.names, row.code).name,
    foundedOn: row.foundedOn,
    members: row.memberships.filter((one) => holdsOn(one, today)).length,
    head: names.get(row.terms[0]?.organisationId ?? '')?.name ?? null,
    years: row.years,
  }))
}

export type Member = {
  id: string
  code: string
  name: Bilingual
  province: string | null
  position: number
  since: Date
  until: Date | null
}

export type LeadershipTerm = {
  id: string
  role: 'head' | 'deputy'
  school: Bilingual
  schoolId: string
  forYear: number
  startsAt: Date
  endsAt: Date | null
  decision: { number: string; date: Date; signer: string; illustrative: boolean } | null
  state: 'past' | 'now' | 'ahead'
}

export type ClusterPage = {
  id: string
  code: string
  name: Bilingual
  short: Bilingual
  foundedOn: Date
  members: Member[]
  former: Member[]
  terms: LeadershipTerm[]
  years: { year: number; gate: string }[]
  mayKeep: Verdict
  mayName: Verdict
}

/** One cluster with members, leadership and years; null when it is not there or one may not read it. */
export async function getCluster(ctx: Context, code: string): Promise<ClusterPage | null> {
  if (!mayReadRegister(ctx.actor)) return null
  const row = await db().cluster.findUnique({
    where: { code },
    include: {
      names: newestName,
      memberships: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      terms: { orderBy: [{ startsAt: 'desc' }, { role: 'asc' }, { id: 'asc' }], include: { decision: true } },
      years: { orderBy: { year: 'desc' }, select: { year: true, gate: true } },
    },
  })
  if (!row) return null
  const today = fieldDay(ctx.now)
  const ids = [...row.memberships, ...row.terms].map((one) => one.organisationId)
  const names = await namesOn(db(), ids, today)
  const members = row.memberships.map((one) => ({
    id: one.organisationId,
    code: names.get(one.organisationId)?.code ?? '',
    name: names.get(one.organisationId)?.name ?? { vi: '', en: '' },
    province: names.get(one.organisationId)?.province ?? null,
    position: one.position,
    since: one.validFrom,
    until: one.validTo,
  }))
  const isCurrent = (member: Member): boolean => member.until === null || member.until >= today
  return {
    id: row.id,
    code: row.code,
    ...nameIn(row.names, row.code),
    foundedOn: row.foundedOn,
    members: members.filter(isCurrent),
    former: members.filter((member) => !isCurrent(member)),
    terms: row.terms.map((term) => ({
      id: term.id,
      role: term.role,
      schoolId: term.organisationId,
      school: names.get(term.organisationId)?.name ?? { vi: '', en: '' },
      forYear: term.forYear,
      startsAt: term.startsAt,
      endsAt: term.endsAt,
      decision: term.decision,
      state: term.startsAt > ctx.now ? 'ahead' : term.endsAt && term.endsAt <= ctx.now ? 'past' : 'now',
    })),
    years: row.years,
    mayKeep: mayKeepRegister(ctx.actor),
    mayName: mayNameLeadership(ctx.actor),
  }
}
