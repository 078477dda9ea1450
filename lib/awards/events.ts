import { defineEvents } from '@/lib/audit/record'

export const awardsEvents = defineEvents({
  'awards.quota_set':
    'The number of schools that may be nominated for an award of the year was set, with the document.',
  'awards.fact_recorded': 'A fact that bears on a school’s eligibility was recorded.',
  'awards.fact_lifted': 'A recorded fact was lifted, with a reason; both stay in sight.',
  'awards.fact_answered': 'A school answered a fact that was recorded about it.',
  'awards.fact_upheld': 'Those who judge decided that a recorded fact stands, with a reason.',
  'awards.nomination_prepared': 'The poll on an award was prepared with every school and its eligibility.',
  'awards.schools_nominated': 'The schools elected by a counted poll were recorded as nominated.',
  'awards.none_recorded': 'It was recorded that nobody is nominated for an award this year, and why.',
})
