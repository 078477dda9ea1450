import { defineEvents } from '@/lib/audit/record'

export const organisationsEvents = defineEvents({
  'organisations.cluster_founded': 'A cluster of schools was founded under the Academy.',
  'organisations.unit_added': 'A unit of the Academy was entered into the register.',
  'organisations.school_added': 'A school was entered into the register.',
  'organisations.school_renamed': 'A school has another name, or lies in another province, from a day on.',
  'organisations.school_joined':
    'A school is a member of a cluster from a day on; it leaves its former one the day before.',
  'organisations.school_dissolved':
    'A school ceases to be one from a day on; the school it was merged into inherits its turns.',
  'organisations.school_left': 'A school’s membership of a cluster ends with a day.',
  'organisations.member_placed': 'A member changed its place in the customary order of its cluster.',
  'organisations.leadership_named': 'Head and deputies of a cluster were named by a decision, from an instant on.',
})
