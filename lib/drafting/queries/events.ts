import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db/client'

const parts = {
  parts: { orderBy: { position: 'asc' }, include: { speeches: { orderBy: { position: 'asc' } } } },
  officers: { orderBy: [{ role: 'asc' }, { position: 'asc' }] },
  guests: { orderBy: { position: 'asc' } },
  seminar: true,
} satisfies Prisma.MeetingInclude

/** An event of the year with what its papers tell of it; none for an event of another year. */
export const readEvent = (tx: Tx, yearId: string, id: string): Promise<Event | null> =>
  tx.meeting.findFirst({ where: { id, yearId }, include: parts })

export type Event = Prisma.MeetingGetPayload<{ include: typeof parts }>

/** Officers of an event with the names of their accounts: who chairs first. */
export async function readOfficers(
  tx: Tx,
  event: Event,
): Promise<{ role: 'presidium' | 'secretary'; name: string; post: string; chairs: boolean }[]> {
  const people = await tx.person.findMany({
    where: { id: { in: event.officers.flatMap(({ personId }) => personId ?? []) } },
    select: { id: true, name: true },
  })
  return event.officers.map(({ role, label, personId, chairs }) => {
    const person = people.find((one) => one.id === personId)?.name
    // a label may begin with the name already, as one writes it
    const named = person && !label.includes(person)
    return { role, chairs, name: named ? person : label, post: named ? label : '' }
  })
}

/** Where an event takes place: the hall, or the address in the net. */
export const placeOfEvent = (event: Pick<Event, 'place' | 'link'>): string => event.place || event.link

/** The page of an event, or of its seminar. */
export const hrefOfEvent = (home: string, event: Event): string =>
  event.seminar ? `${home}/seminars/${event.seminar.id}` : `${home}/meetings/${event.id}`
