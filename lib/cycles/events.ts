import { defineEvents } from '@/lib/audit/record'

export const cyclesEvents = defineEvents({
  'cycles.gate_passed': 'A year went on to its next gate, all conditions being met.',
  'cycles.gate_returned': 'A year went back to an earlier gate, with a reason that all see.',
  'cycles.deadlines_set': 'The hours by which the gates should be passed were set.',
  'cycles.reminder_sent': 'A school was courteously reminded of something that it owes.',
  'cycles.year_closed': 'A year was closed; from then on it is read-only, with the names it was closed with.',
  'cycles.hand_over_prepared': 'The list of what is to be handed over was built, or brought up to date.',
  'cycles.hand_over_item_added': 'One of the heads put an item of its own onto the list.',
  'cycles.hand_over_item_ticked': 'One of the heads ticked an item, or left a remark on it.',
  'cycles.hand_over_signed': 'One of the heads signed the hand-over; what is unticked stays open.',
})
