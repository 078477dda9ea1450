import { defineEvents } from '@/lib/audit/record'

export const calendarEvents = defineEvents({
  'calendar.clock_moved': 'Somebody moved the clock of the demonstration forward.',
})
