import 'server-only'
import type { YearSchoolNames } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'

export type DraftSeat = {
  code: string
  organisationId: string
  personId: string | null
  label: string
  substitute: boolean
  authorisationId: string | null
  sha256: string | null
}

/**
 * The roll of a vote: one seat for each school, held by the delegate who represents it at the meeting, or, without a meeting,
 * by its principal in force.
 */
export async function readSeats(
  tx: Tx,
  ctx: Context,
  meetingId: string | null,
  schools: readonly YearSchoolNames[],
): Promise<DraftSeat[]> {
  const ids = schools.map(({ id }) => id)
  const delegates = meetingId
    ? await tx.delegate.findMany({
        where: { meetingId, organisationId: { in: ids }, represents: true },
        include: { authorisation: { select: { sha256: true } }, person: { select: { name: true } } },
      })
    : []
  const principals = await tx.appointment.findMany({
    where: {
      ...{ organisationId: { in: ids }, office: 'principal', startsAt: { lte: ctx.now } },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    include: { person: { select: { name: true } } },
  })
  return schools.map(({ id, code }) => {
    const delegate = delegates.find(({ organisationId }) => organisationId === id)
    const principal = principals.find(({ organisationId }) => organisationId === id)
    if (delegate)
      return {
        ...{ code, organisationId: id, personId: delegate.personId, label: delegate.label },
        ...{ substitute: delegate.substitute, authorisationId: delegate.authorisationId },
        sha256: delegate.authorisation?.sha256 ?? null,
      }
    return {
      ...{ code, organisationId: id, personId: principal?.personId ?? null, label: principal?.person.name ?? '' },
      ...{ substitute: false, authorisationId: null, sha256: null },
    }
  })
}

/** What a roll that was kept is read with. */
export const keptSeat = {
  organisation: { select: { code: true } },
  authorisation: { select: { sha256: true } },
} as const

type KeptSeat = Omit<DraftSeat, 'code' | 'sha256'> & {
  organisation: { code: string }
  authorisation: { sha256: string } | null
}

/** A seat of a roll that was kept, as it stood there. */
export const seatOf = (kept: KeptSeat): DraftSeat => {
  const { organisation, authorisation, organisationId, personId, label, substitute, authorisationId } = kept
  return {
    ...{ code: organisation.code, organisationId, personId, label, substitute, authorisationId },
    sha256: authorisation?.sha256 ?? null,
  }
}

/** Who chairs a meeting, by account. */
export async function chairIds(tx: Tx, meetingId: string | null): Promise<string[]> {
  if (!meetingId) return []
  const rows = await tx.meetingOfficer.findMany({ where: { meetingId, chairs: true, personId: { not: null } } })
  return rows.flatMap((row) => row.personId ?? [])
}
