import 'server-only'
import type { DocumentData } from '@/lib/templates/rules/kinds'
import { placeOfEvent, readOfficers, type Event } from './events'
import { needed, schoolName, type Ground, type Missing } from './ground'
import { numbered, printedMoment, printedShare } from './words'

type HeadField = 'startTime' | 'venue' | 'chair' | 'chairPost' | 'secretary' | 'secretaryPost' | 'endTime'
type CountField = 'presentCount' | 'totalCount' | 'presentShare' | 'present' | 'absent' | 'guests'
export type MinutesHead = Pick<DocumentData<'minutes'>, HeadField | CountField>

/** How minutes open and end: hour, place, who chaired and wrote, who came and who did not, as they were recorded. */
export async function readMinutesHead(
  ground: Ground,
  event: Event,
): Promise<{ head: MinutesHead; missing: Missing[] }> {
  const { tx, schools, home } = ground
  const officers = await readOfficers(tx, event)
  const delegates = await tx.delegate.findMany({
    where: { meetingId: event.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const chair = officers.find((one) => one.chairs)
  const secretary = officers.find((one) => one.role === 'secretary')
  const present = schools.flatMap(({ id }) =>
    delegates.filter((one) => one.organisationId === id && one.state === 'present'),
  )
  const came = schools.filter(({ id }) =>
    delegates.some((one) => one.organisationId === id && one.represents && one.state === 'present'),
  )
  const absent = schools.filter((school) => !came.includes(school))
  const reasonOf = (id: string): string =>
    delegates.find((one) => one.organisationId === id && one.represents)?.reason ?? ''
  const page = `${home}/meetings/${event.id}`
  return {
    head: {
      startTime: printedMoment(event.openedAt ?? event.startsAt),
      venue: placeOfEvent(event),
      ...{ chair: chair?.name ?? '', chairPost: chair?.post ?? '' },
      ...{ secretary: secretary?.name ?? '', secretaryPost: secretary?.post ?? '' },
      presentCount: String(came.length),
      totalCount: `${schools.length} đơn vị`,
      presentShare: printedShare(came.length, schools.length),
      present: numbered(
        present.map((one) => ({
          name: one.substitute ? `${one.label} (được ủy quyền)` : one.label,
          unit: schoolName(ground, one.organisationId),
        })),
      ),
      absent: absent.map(({ id, name }) => ({ name: name.vi, reason: reasonOf(id) })),
      guests: event.guests.filter(({ attended }) => attended !== false).map(({ label }) => label),
      endTime: event.closedAt ? printedMoment(event.closedAt) : '',
    },
    missing: [
      ...needed(placeOfEvent(event), 'place', `${page}/edit`),
      ...needed(chair, 'chair', `${page}/edit`),
      ...needed(secretary, 'secretary', `${page}/edit`),
      ...needed(came.length > 0, 'attendance', page),
      ...needed(event.closedAt, 'meeting_closed', page),
    ],
  }
}
