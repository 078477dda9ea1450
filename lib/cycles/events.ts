import { defineEvents } from '@/lib/audit/record'

export const cyclesEvents = defineEvents({
  'cycles.gate_passed': 'A year went on to its next gate, all conditions being met.',
  'cycles.gate_returned': 'A year went back to an earlier gate, with a reason that all see.',
  'cycles.deadlines_set': 'The hours by which the gates should be passed were set.',
  'cycles.reminder_sent': 'A school was courteously reminded of something that it owes.',
  'cycles.year_closed': 'A year was closed; from then on it is read-only, with the names it was closed with.',
})
