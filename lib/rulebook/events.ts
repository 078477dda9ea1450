import { defineEvents } from '@/lib/audit/record'

export const rulebookEvents = defineEvents({
  'rulebook.rule_set': 'A rule of a cluster was set, for one year or from a day on, with the article it rests on.',
  'rulebook.rule_drafted': 'The head school put a value into the draft of the year’s rules.',
  'rulebook.draft_dropped': 'The head school took a value out of the draft of the year’s rules.',
  'rulebook.days_off_set':
    'Days off of offices, or weekends’ days that are worked, were entered by the act that announced them.',
  'rulebook.day_off_dropped': 'A day off, or a worked one, was taken out again by another act.',
  'rulebook.base_salary_set': 'The base salary from a day on was entered, or corrected, by the act that set it.',
  'rulebook.base_salary_dropped': 'A base salary that was entered with a wrong day was taken out again.',
  'rulebook.rules_adopted': 'A draft of the year’s rules was put into force by an act with number and date.',
})
