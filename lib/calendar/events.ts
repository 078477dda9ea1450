import { defineEvents } from '@/lib/audit/record'

export const calendarEvents = defineEvents({
  'calendar.clock_moved': 'Somebody moved the clock of the demonstration forward.',
  'calendar.year_opened': 'A year began its preparation, or was given the school that will head it.',
})
