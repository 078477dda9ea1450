import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { AttendanceState } from '../schema'

export type Representative = {
  delegateId: string
  organisationId: string
  personId: string | null
  label: string
  substitute: boolean
  authorisationId: string | null
  state: AttendanceState
  /** said so himself */
  confirmed: boolean
}

/** Who speaks and votes for each school at a meeting: its principal, or the substitute it sent; one a school. */
export async function listRepresentatives(tx: Tx, meetingId: string): Promise<Representative[]> {
  const rows = await tx.delegate.findMany({
    where: { meetingId, represents: true },
    orderBy: { organisationId: 'asc' },
  })
  return rows.map(({ id, confirmedAt, organisationId, personId, label, substitute, authorisationId, state }) => {
    const confirmed = confirmedAt !== null
    return {
      delegateId: id,
      organisationId,
      personId,
      label,
      substitute,
      authorisationId,
      state,
      confirmed,
    }
  })
}

/** The representatives who are present: whom a quorum counts and whom a poll seats at its opening. */
export async function presentRepresentatives(tx: Tx, meetingId: string): Promise<Representative[]> {
  return (await listRepresentatives(tx, meetingId)).filter(({ state }) => state === 'present')
}

export type Sendable = {
  personId: string
  name: string
  office: 'principal' | 'vice_principal' | 'emulation_officer' | 'lecturer'
}

const order: readonly string[] = ['principal', 'vice_principal', 'emulation_officer', 'lecturer']

/** The people of a school in office now, each once, in their highest office. */
export async function peopleOfSchool(tx: Tx, schoolId: string, now: Date): Promise<Sendable[]> {
  const rows = await tx.appointment.findMany({
    where: {
      organisationId: schoolId,
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { disabledAt: null },
    },
    select: {
      office: true,
      personId: true,
      person: { select: { name: true } },
    },
    orderBy: [{ person: { givenName: 'asc' } }, { personId: 'asc' }],
  })
  const people = new Map<string, Sendable>()
  const ranked = [...rows].sort((a, b) => order.indexOf(a.office) - order.indexOf(b.office))
  for (const { personId, office, person } of ranked)
    if (!people.has(personId))
      people.set(personId, {
        personId,
        name: person.name,
        office: office as Sendable['office'],
      })
  return [...people.values()]
}
