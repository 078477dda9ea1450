import { defineEvents } from '@/lib/audit/record'

export const practicesEvents = defineEvents({
  'practices.practice_started': 'A practice was begun from a paper.',
  'practices.practice_published': 'A school published a practice to its cluster.',
  'practices.practice_corrected': 'A school corrected a published practice.',
  'practices.practice_withdrawn': 'A school withdrew a practice with a reason.',
  'practices.picture_added': 'A picture was added to a practice.',
  'practices.picture_removed': 'A picture was taken out of a practice.',
  'practices.practice_adopted': 'A school takes over a practice of another.',
  'practices.effect_reported': 'A school reported the effect of a practice that it took over.',
})
