import { holdsOffice, isAcademyReviewer, isMemberOf, isStaffOf } from '@/lib/people/policy'
import type { Actor, Office, Seat } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'

export type BookOwner = {
  organisationId: string | null
  organisationKind: 'academy' | 'academy_unit' | 'school' | null
  clusterId: string | null
}

/** The offices of a school whose people keep its books. */
const schoolOffices: readonly Office[] = ['principal', 'vice_principal', 'emulation_officer']
const academyOffices: readonly Office[] = ['academy_reviewer', 'academy_approver']

const seatsOf = (actor: Actor): Seat[] => (actor.kind === 'person' ? actor.seats : [])

const headSeat = (actor: Actor, clusterId: string): Seat | undefined =>
  seatsOf(actor).find(
    (seat) =>
      schoolOffices.includes(seat.office) &&
      seat.clusters.some((one) => one.clusterId === clusterId && one.role === 'head'),
  )

function keeps(actor: Actor, owner: BookOwner): boolean {
  if (owner.clusterId) return headSeat(actor, owner.clusterId) !== undefined
  if (!owner.organisationId) return false
  // the Academy's own book is kept by its officials, in whichever unit they sit
  if (owner.organisationKind === 'academy') return isAcademyReviewer(actor)
  return holdsOffice(actor, owner.organisationId, owner.organisationKind === 'school' ? schoolOffices : academyOffices)
}

/**
 * Keeps a book: principal, vice-principal or emulation officer of the school; of a cluster those of the school that heads it
 * today; of the Academy its officials. Refusal: documents.not_keeping.
 */
export const mayKeepBook = (actor: Actor, owner: BookOwner): Verdict =>
  keeps(actor, owner) ? allowed : refuse('documents.not_keeping')

/** Reads what is registered: the staff of the school; of a cluster its members and the Academy; of the Academy its officials. */
export function maySeeBook(actor: Actor, owner: BookOwner): boolean {
  if (owner.clusterId) return isMemberOf(actor, owner.clusterId) || isAcademyReviewer(actor)
  if (!owner.organisationId) return false
  if (owner.organisationKind === 'school') return isStaffOf(actor, owner.organisationId)
  return isAcademyReviewer(actor)
}

/** What has no number yet is seen by those alone who keep the book. */
export const maySeeDocument = (actor: Actor, owner: BookOwner, document: { state: string }): boolean =>
  maySeeBook(actor, owner) && (document.state !== 'draft' || keeps(actor, owner))

/** Brings a scan in: whoever keeps a book. Refusal: documents.not_keeping. */
export const mayBringScan = (actor: Actor): Verdict =>
  seatsOf(actor).some((seat) =>
    (seat.organisationKind === 'school' ? schoolOffices : academyOffices).includes(seat.office),
  )
    ? allowed
    : refuse('documents.not_keeping')

/** The school or unit on whose account a file of the book is kept: its own, or for a cluster that of its head. */
export const accountOf = (actor: Actor, owner: Pick<BookOwner, 'organisationId' | 'clusterId'>): string | null =>
  owner.organisationId ?? (owner.clusterId ? (headSeat(actor, owner.clusterId)?.organisationId ?? null) : null)

/** The same for a scan whose document is not known yet. */
export const accountOfBringer = (actor: Actor): string | null =>
  seatsOf(actor).find((seat) =>
    (seat.organisationKind === 'school' ? schoolOffices : academyOffices).includes(seat.office),
  )?.organisationId ?? null

/** The owners whose books the actor may keep. */
export function ownersKept(actor: Actor): { organisationIds: string[]; clusterIds: string[]; academy: boolean } {
  const seats = seatsOf(actor)
  const schools = seats.filter((seat) => seat.organisationKind === 'school' && schoolOffices.includes(seat.office))
  const academy = seats.filter((seat) => seat.organisationKind !== 'school' && academyOffices.includes(seat.office))
  return {
    organisationIds: [...new Set([...schools, ...academy].map((seat) => seat.organisationId))],
    clusterIds: [
      ...new Set(
        schools.flatMap((seat) => seat.clusters.filter((one) => one.role === 'head').map((one) => one.clusterId)),
      ),
    ],
    academy: academy.length > 0,
  }
}
