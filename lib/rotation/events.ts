import { defineEvents } from '@/lib/audit/record'

export const rotationEvents = defineEvents({
  'rotation.school_elected':
    'A school was elected to an office of the next year; it awaits recognition by the Academy.',
  'rotation.none_recorded': 'It was recorded that an office of the next year stays without a school, and why.',
  'rotation.election_declined': 'A school declined the office to which it was elected; a new election is held.',
  'rotation.head_vacant': 'The head school could not go on; from that instant a deputy acts as head.',
  'rotation.successor_elected': 'A by-election elected a school for the rest of the term; it awaits the Academy.',
  'rotation.by_election_reopened': 'The school elected declined or was not confirmed; the cluster elects anew.',
  'rotation.successor_confirmed': 'The Academy confirmed whom the cluster elected in the vacant head’s place.',
  'rotation.year_passed': 'An open year passed to the head that the Academy named by a decision.',
  'rotation.next_year_opened': 'With a head elected, the next year began its preparation.',
})
