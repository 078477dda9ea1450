import { defineEvents, type AuditEvent } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { SeminarFacts } from './rules/windows'

export const seminarEvents = defineEvents({
  'seminars.seminar_scheduled': 'A host set the topic, hours, windows and paper rules of a seminar.',
  'seminars.seminar_changed': 'A host changed what a seminar is, when, where, or its windows and paper rules.',
  'seminars.seminar_called': 'A host called all schools of the year to a seminar.',
  'seminars.programme_saved': 'The host set the lines of a programme in their order.',
  'seminars.programme_published': 'The host published the programme to all schools.',
  'seminars.dates_proposed': 'A host proposed days for a seminar to come.',
  'seminars.dates_answered': 'A school said how the proposed days suit it.',
  'seminars.dates_withdrawn': 'A host gave up a search for a day, and said why.',
  'seminars.no_paper_brought': 'A school said that it brings no paper to a seminar, and why.',
  'seminars.date_chosen': 'A host chose one of the proposed days by scheduling the seminar on it.',
})

/** What every entry about a seminar says, of whichever module its event is. */
export const aboutSeminar =
  <Event extends AuditEvent['event']>() =>
  (
    event: Event,
    seminar: Pick<SeminarFacts, 'id' | 'topic' | 'hostId'>,
    year: Pick<Year, 'id' | 'clusterId'>,
    facts: NonNullable<AuditEvent['facts']> = {},
  ): AuditEvent => ({
    event,
    subject: { type: 'seminar', id: seminar.id },
    facts: { topic: seminar.topic, ...facts },
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: seminar.hostId,
  })
