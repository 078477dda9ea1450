import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { MinutesMaterial } from '../rules/minutes'
import { quorum } from '../rules/quorum'
import type { AttendanceState } from '../schema'
import { quorumRule } from './quorum'

const states: Record<AttendanceState, string> = {
  registered: 'chưa điểm danh',
  present: 'có mặt',
  excused: 'vắng có lý do',
  absent: 'vắng',
}

/** What the product knows of a meeting, for the first text of its minutes. */
export async function minutesMaterial(tx: Tx, meetingId: string, year: Year, now: Date): Promise<MinutesMaterial> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      parts: {
        orderBy: { position: 'asc' },
        include: { speeches: { orderBy: { position: 'asc' } } },
      },
      officers: { orderBy: { position: 'asc' } },
      guests: { orderBy: { position: 'asc' } },
      delegates: { orderBy: { position: 'asc' } },
    },
  })
  const schools = await listYearSchools(tx, year, now)
  const rule = await quorumRule(tx, year, now)
  const present = meeting.delegates.filter((one) => one.represents && one.state === 'present').length
  const named = (role: 'presidium' | 'secretary'): string[] =>
    meeting.officers
      .filter((one) => one.role === role)
      .map(({ label, chairs }) => (chairs ? `${label} (chủ trì)` : label))
  return {
    title: meeting.title,
    year: year.year,
    startsAt: formatDeadline(meeting.openedAt ?? meeting.startsAt, 'vi'),
    endsAt: formatDeadline(meeting.closedAt ?? meeting.endsAt, 'vi'),
    place: meeting.place || meeting.link,
    host: schools.find(({ id }) => id === meeting.hostId)?.name.vi ?? '',
    presidium: named('presidium'),
    secretaries: named('secretary'),
    guests: meeting.guests.filter(({ attended }) => attended !== false).map(({ label }) => label),
    schools: schools.map(({ id, name }) => {
      const sent = meeting.delegates.filter((one) => one.organisationId === id)
      const first = sent.find((one) => one.represents)
      const state = first ? states[first.state] : 'chưa cử đại biểu'
      const came = sent.filter((one) => one.state === 'present')
      const said = came.map((one) => (one.substitute ? `${one.label} (được ủy quyền)` : one.label))
      return {
        name: name.vi,
        state: first?.reason ? `${state} (${first.reason})` : state,
        delegates: said,
      }
    }),
    quorum: quorum(present, schools.length, rule),
    parts: meeting.parts,
  }
}
