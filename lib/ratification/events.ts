import { defineEvents } from '@/lib/audit/record'

export const ratificationEvents = defineEvents({
  'ratification.dossier_saved': 'The submission letter of a year was written or changed.',
  'ratification.file_added': 'A document was laid into the dossier.',
  'ratification.file_removed': 'A document was taken out of the dossier before it was sent.',
  'ratification.dossier_sent': 'The dossier went to the Academy; its contents are frozen.',
  'ratification.dossier_accepted': 'The Academy accepted the dossier as complete.',
  'ratification.dossier_returned': 'The Academy returned the dossier with reasons.',
  'ratification.recognition_issued': 'The Academy decided on head and deputies, line by line.',
  'ratification.awards_issued': 'The Academy decided on the awards, line by line.',
  'ratification.term_written': 'A school’s term in an office of the cluster was written, from the instant T.',
})
