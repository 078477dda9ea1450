import { defineEvents } from '@/lib/audit/record'

export const planningEvents = defineEvents({
  'planning.directive_issued': 'The Academy sent a document to a year of a cluster.',
  'planning.directive_acknowledged': 'A school said that it has read a directive, and what it did about it.',
  'planning.plan_saved': 'The head wrote or rewrote the plan of the year.',
  'planning.plan_opened': 'The head sent the plan to the schools for comments until an hour.',
  'planning.plan_commented': 'A school agreed to the plan, or said what it would change.',
  'planning.comment_answered': "The head answered a school's comment.",
  'planning.plan_issued': 'The plan was issued with number and day.',
})
