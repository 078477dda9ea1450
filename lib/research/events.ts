import { defineEvents } from '@/lib/audit/record'

export const researchEvents = defineEvents({
  'research.entry_saved': 'A line of a register of research was written or corrected.',
  'research.entry_removed': 'A line was taken out of a register of research.',
  'research.register_imported': 'A register of research was replaced by a sheet.',
})
