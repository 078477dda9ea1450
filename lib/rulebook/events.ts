import { defineEvents } from '@/lib/audit/record'

export const rulebookEvents = defineEvents({
  'rulebook.rule_set': 'A rule of a cluster was set, for one year or from a day on, with the article it rests on.',
})
