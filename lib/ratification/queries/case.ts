import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'

export type Waiting = { id: string; organisationId: string; role?: 'head' | 'deputy'; forYear?: number }

export type Case = {
  year: Year
  acceptedId: string | null
  /** who sent the dossier that is on the desk */
  sentById: string | null
  memberIds: string[]
  elections: Waiting[]
  nominations: Waiting[]
}

/** A year before the Academy, held so that two who decide come one after the other: what still waits for a decision. */
export async function holdCase(tx: Tx, yearId: string): Promise<Case | null> {
  await tx.$queryRaw`select 1 from cluster_years where id = ${yearId}::uuid for update`
  const year = await findYear(tx, yearId)
  if (!year) return null
  const dossier = await tx.dossier.findFirst({ where: { yearId }, orderBy: { round: 'desc' } })
  const members = await tx.yearSchool.findMany({ where: { yearId }, select: { organisationId: true } })
  const elections = await tx.election.findMany({
    where: { yearId, state: 'elected', organisationId: { not: null } },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }, { id: 'asc' }],
  })
  const nominations = await tx.nomination.findMany({
    where: { yearId, state: 'nominated', organisationId: { not: null } },
    orderBy: { nominatedAt: 'asc' },
  })
  return {
    year,
    acceptedId: dossier?.state === 'accepted' ? dossier.id : null,
    sentById: dossier?.sentById ?? null,
    memberIds: members.map((one) => one.organisationId),
    elections: elections.map(({ id, organisationId, role, forYear }) => ({
      id,
      organisationId: organisationId ?? '',
      role,
      forYear,
    })),
    nominations: nominations.map(({ id, organisationId }) => ({ id, organisationId: organisationId ?? '' })),
  }
}

/** The terms of a cluster that reach beyond an instant. */
export const termsBeyond = (
  tx: Tx,
  clusterId: string,
  instant: Date,
): Promise<{ id: string; startsAt: Date; organisationId: string; role: 'head' | 'deputy' }[]> =>
  tx.term.findMany({
    where: { clusterId, OR: [{ endsAt: null }, { endsAt: { gt: instant } }] },
    select: { id: true, startsAt: true, organisationId: true, role: true },
  })
