import { defineEvents } from '@/lib/audit/record'

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
