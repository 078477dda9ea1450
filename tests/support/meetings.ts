import { db } from '@/lib/platform/db/client'
import type { MeetingKind, MeetingState } from '@/lib/meetings/schema'
import { noon, type World } from './world'

export const hour = 3_600_000
export const later = (hours: number): Date => new Date(noon.getTime() + hours * hour)

type Given = {
  kind?: MeetingKind
  state?: MeetingState
  hostId?: string
  startsAt?: Date
  endsAt?: Date
  closedAt?: Date
  title?: string
}

/** An event written straight into the tables, by default one of school A, convened, that begins in an hour. */
export async function makeMeeting(world: World, given: Given = {}): Promise<string> {
  const state = given.state ?? 'convened'
  const startsAt = given.startsAt ?? later(1)
  const { id } = await db().meeting.create({
    data: {
      yearId: world.yearId,
      kind: given.kind ?? 'summing_up',
      title: given.title ?? 'Hội nghị tổng kết minh họa',
      hostId: given.hostId ?? world.a.id,
      startsAt,
      endsAt: given.endsAt ?? new Date(startsAt.getTime() + 3 * hour),
      place: 'Hội trường A',
      state,
      ...(state === 'convened' && { convenedAt: noon }),
      ...(state === 'open' && { openedAt: noon }),
      ...(state === 'held' && { closedAt: given.closedAt ?? noon }),
      ...(state === 'cancelled' && { cancelReason: 'bão' }),
    },
  })
  return id
}

/** The head's principal chairs, its emulation officer writes. */
export async function makeOfficers(world: World, meetingId: string): Promise<void> {
  const role = { presidium: 'presidium', secretary: 'secretary' } as const
  await db().meetingOfficer.createMany({
    data: [
      {
        meetingId,
        role: role.presidium,
        position: 0,
        label: 'Hiệu trưởng A',
        personId: world.a.people.principal,
        chairs: true,
      },
      { meetingId, role: role.secretary, position: 0, label: 'Cán bộ A', personId: world.a.people.emulation_officer },
    ],
  })
}

type State = 'registered' | 'present' | 'excused' | 'absent'

/** The principal of each school given, in one state. */
export async function makeDelegates(
  world: World,
  meetingId: string,
  schools: ('a' | 'b' | 'c' | 'd')[],
  state: State = 'registered',
): Promise<void> {
  await db().delegate.createMany({
    data: schools.map((name) => ({
      meetingId,
      organisationId: world[name].id,
      personId: world[name].people.principal,
      label: `Hiệu trưởng ${world[name].code}`,
      office: 'principal' as const,
      represents: true,
      state,
      reason: state === 'excused' ? 'công tác' : '',
    })),
  })
}

/** What the audit says of a subject, the latest last. */
export const auditOf = (subjectId: string) => db().auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

/** How an answer reads when it is refused, for `toMatchObject`. */
export const refused = (code: string) => ({ ok: false, refusal: { code } })
