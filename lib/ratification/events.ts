import { defineEvents } from '@/lib/audit/record'

export const ratificationEvents = defineEvents({
  'ratification.dossier_saved': 'The submission letter of a year was written or changed.',
  'ratification.file_added': 'A document was laid into the dossier.',
  'ratification.file_removed': 'A document was taken out of the dossier before it was sent.',
  'ratification.dossier_sent': 'The dossier went to the Academy; its contents are frozen.',
  'ratification.dossier_noted': 'An official of the Academy noted something of the appraisal of a dossier.',
  'ratification.dossier_accepted': 'The Academy accepted the dossier as complete.',
  'ratification.dossier_returned': 'The Academy returned the dossier with reasons.',
  'ratification.recognition_issued': 'The Academy decided on head and deputies, line by line.',
  'ratification.awards_issued': 'The Academy decided on the awards, line by line.',
  'ratification.revocation_proposed': 'An official of the Academy proposed to take an award back, with the ground.',
  'ratification.award_revoked': 'The Academy took an award back by a decision; the award stays beside it.',
  'ratification.revocation_declined': 'The Academy declined a proposal to take an award back, with a reason.',
  'ratification.term_written': 'A school’s term in an office of the cluster was written, from the instant T.',
})
