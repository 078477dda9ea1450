import { defineEvents } from '@/lib/audit/record'

export const rotationEvents = defineEvents({
  'rotation.school_elected':
    'A school was elected to an office of the next year; it awaits recognition by the Academy.',
  'rotation.none_recorded': 'It was recorded that an office of the next year stays without a school, and why.',
  'rotation.election_declined': 'A school declined the office to which it was elected; a new election is held.',
  'rotation.next_year_opened': 'With a head elected, the next year began its preparation.',
})
