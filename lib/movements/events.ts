import { defineEvents } from '@/lib/audit/record'

export const movementsEvents = defineEvents({
  'movements.academy_movement_launched': "The Academy's Director launched the movement of the year.",
  'movements.movement_saved': 'The cluster or a school wrote its movement.',
  'movements.movement_announced': 'The cluster movement was announced before its year began.',
  'movements.movement_launched': 'The cluster or a school launched its movement.',
  'movements.registration_submitted': 'A school sent its registration of targets and titles.',
  'movements.registration_received': 'The head received a registration.',
  'movements.registration_returned': 'The head returned a registration with a reason.',
  'movements.lateness_consented': 'A school may make up for what it missed at the launch.',
  'movements.pledge_saved': 'The head wrote the joint pledge.',
  'movements.pledge_adopted': 'The text of the pledge was adopted and frozen.',
  'movements.pledge_signed': 'A principal signed the pledge for the school.',
})
