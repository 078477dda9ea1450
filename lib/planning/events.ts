import { defineEvents } from '@/lib/audit/record'

export const planningEvents = defineEvents({
  'planning.directive_acknowledged': 'A school said that it has read a directive, and what it did about it.',
})
