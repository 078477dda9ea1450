import 'server-only'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { notFound, ok, refuse, type Result } from '@/lib/platform/result'
import { checkNaming, holdsOn, termsEnding } from '../rules'

export type Naming = {
  clusterId: string
  headId: string
  deputyIds: readonly string[]
  forYear: number
  /** the instant T; null: at once, or, for a cluster's very first head, with its founding */
  startsAt: Date | null
  decision: { number: string; date: Date; signer: string; fileId?: string; illustrative?: boolean }
}

export type Passed = { decisionId: string; startsAt: Date }

/**
 * Powers pass at the instant T, inside the command that decides it: T ends the old terms and begins the new ones in one
 * transaction, so that there are never two heads, and after the first never none. The database refuses anything else.
 * Refusals: not found, organisations.not_member, organisations.two_offices, organisations.starts_in_the_past,
 * organisations.before_founding, organisations.leadership_later, organisations.decision_known.
 */
export async function passLeadership(tx: Tx, ctx: Context, naming: Naming): Promise<Result<Passed>> {
  const { clusterId, headId, deputyIds, forYear, decision } = naming
  // two who name at one moment meet on this row: the second sees the terms of the first
  await tx.$queryRaw`select 1 from clusters where id = ${clusterId}::uuid for update`
  const cluster = await tx.cluster.findUnique({
    where: { id: clusterId },
    include: {
      ...{ memberships: true, decisions: true },
      terms: { where: { OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] } },
    },
  })
  if (!cluster) return notFound
  const ending = termsEnding(cluster.terms, naming, ctx.now)
  const lastHead = ending.find((term) => term.role === 'head') ?? null
  const foundedAt = new Date(cluster.foundedOn.getTime() - 7 * 3_600_000)
  const startsAt = naming.startsAt ?? (lastHead ? ctx.now : foundedAt)
  const members = cluster.memberships.filter(
    (one) => holdsOn(one, fieldDay(startsAt)) || holdsOn(one, fieldDay(ctx.now)),
  )
  const lawful = checkNaming({
    headId,
    deputyIds,
    memberIds: members.map((member) => member.organisationId),
    lastHead,
    startsAt,
    foundedOn: foundedAt,
    now: ctx.now,
  })
  if (!lawful.ok) return lawful
  const { number, date, signer, fileId, illustrative = false } = decision
  if (cluster.decisions.some((one) => one.number === number && one.date.getTime() === date.getTime()))
    return refuse('organisations.decision_known', { number })

  const { id: decisionId } = await tx.leadershipDecision.create({
    data: { clusterId, number, date, signer, illustrative, fileId: fileId ?? null },
  })
  await tx.term.updateMany({ where: { id: { in: ending.map((term) => term.id) } }, data: { endsAt: startsAt } })
  // who takes over within a year keeps the end that the term already had: the next head still begins at its T
  const span = { clusterId, forYear, startsAt, endsAt: lastHead?.endsAt ?? null, decisionId }
  await tx.term.createMany({
    data: [
      { ...span, organisationId: headId, role: 'head' as const },
      ...deputyIds.map((organisationId) => ({ ...span, organisationId, role: 'deputy' as const })),
    ],
  })
  return ok({ decisionId, startsAt })
}
