import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db/client'

type Proposal = Prisma.ProposalGetPayload<object>

/** A proposal with the group in which it stands. */
export type Grouped = Proposal & { groupId: string | null }

/** A proposal with those that still wait in its group, itself first: what one act of the addressee concerns. */
export async function actedOnTogether(tx: Tx, proposal: Proposal): Promise<Proposal[]> {
  const place = await tx.proposalGroupMember.findUnique({ where: { proposalId: proposal.id } })
  if (!place) return [proposal]
  const others = await tx.proposal.findMany({
    where: {
      grouped: { groupId: place.groupId },
      id: { not: proposal.id },
      state: { in: ['sent', 'received'] },
    },
    orderBy: { id: 'asc' },
  })
  return [proposal, ...others]
}

/** The proposals of these ids and those of the group, each with the group in which it stands. */
export async function membersOf(tx: Tx, groupId: string, ids: readonly string[] = []): Promise<Grouped[]> {
  const rows = await tx.proposal.findMany({
    where: { OR: [{ id: { in: [...ids] } }, { grouped: { groupId } }] },
    orderBy: { id: 'asc' },
    include: { grouped: { select: { groupId: true } } },
  })
  return rows.map(({ grouped, ...row }) => ({ ...row, groupId: grouped?.groupId ?? null }))
}

/** How many officials of the Academy hold an office in a unit; null where it is no unit of the Academy. */
export async function officialsIn(tx: Tx, unitId: string, now: Date): Promise<string[] | null> {
  const unit = await tx.organisation.findFirst({
    where: { id: unitId, kind: { in: ['academy', 'academy_unit'] } },
    select: {
      appointments: {
        where: {
          office: { in: ['academy_reviewer', 'academy_approver'] },
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
        },
        select: { personId: true },
      },
    },
  })
  return unit && [...new Set(unit.appointments.map(({ personId }) => personId))]
}
