import { defineEvents, type AuditEvent } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { Facts } from '@/lib/platform/result'

export const meetingEvents = defineEvents({
  'meetings.event_planned': 'An event was put on the calendar of the year.',
  'meetings.event_changed': 'Title, date, place or host of an event changed.',
  'meetings.event_convened': 'The schools were convened to an event.',
  'meetings.event_cancelled': 'An event was cancelled, with its reason.',
  'meetings.meeting_opened': 'A meeting was opened, with the schools present.',
  'meetings.meeting_closed': 'A meeting was closed.',
  'meetings.outcome_recorded': 'The results of an event were written down; an event without opening is held thereby.',
  'meetings.programme_set': 'The parts of the programme were set.',
  'meetings.officers_set': 'Presidium, chair and secretaries were named.',
  'meetings.guests_set': 'The list of guests was set.',
  'meetings.guests_invited': 'Guests were invited.',
  'meetings.speech_added': 'A speech was put on the programme.',
  'meetings.speech_moved': 'A speech changed its place in the order.',
  'meetings.speech_removed': 'A speech was taken off the programme.',
  'meetings.delegates_registered': 'A school named its delegates, or excused itself.',
  'meetings.presence_confirmed': 'A delegate confirmed the own presence.',
  'meetings.attendance_marked': 'Attendance was marked by the secretary or the host.',
  'meetings.photo_added': 'A photograph was kept.',
  'meetings.photo_published': 'A photograph was made public, or was taken back from the public.',
  'meetings.photo_removed': 'A photograph was removed.',
  'meetings.file_added': 'A document was kept with a meeting.',
  'meetings.file_removed': 'A document was removed from a meeting.',
  'meetings.minutes_drafted': 'The first text of the minutes was drawn from the data.',
  'meetings.minutes_recorded': 'The text of the minutes was saved.',
  'meetings.minutes_extended': 'A result was written into the minutes by the product.',
  'meetings.minutes_signed_by_secretary': 'The secretary signed the minutes: their text is frozen.',
  'meetings.minutes_signed_by_chair': 'The chair signed the minutes.',
  'meetings.minutes_returned': 'The chair sent the minutes back with a remark.',
  'meetings.check_in_opened': 'A new code for the door was made; an earlier one ended.',
  'meetings.check_in_closed': 'The code for the door was taken back.',
  'meetings.calendar_address_issued': 'A person made the address of the personal calendar; an earlier one ended.',
  'meetings.calendar_address_revoked': 'A person revoked the address of the personal calendar.',
})

type Named = { id: string; title: string }

/** An entry about a meeting: every sentence names its title. */
export const about = (
  event: keyof typeof meetingEvents,
  meeting: Named,
  year: Pick<Year, 'id' | 'clusterId'>,
  facts: Facts = {},
): AuditEvent => ({
  event,
  subject: { type: 'meeting', id: meeting.id },
  facts: { title: meeting.title, ...facts },
  clusterId: year.clusterId,
  yearId: year.id,
})
