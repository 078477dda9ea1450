import { defineEvents } from '@/lib/audit/record'
import { aboutSeminar } from '@/lib/seminars/events'

export const proceedingsEvents = defineEvents({
  'proceedings.settings_saved': 'The host’s people wrote the cover, the foreword or the order of the proceedings.',
  'proceedings.making_started': 'The host’s people had the proceedings made.',
  'proceedings.making_cancelled': 'The host’s people ended a making of the proceedings.',
  'proceedings.made': 'The proceedings were made, in Word and as PDF.',
  'proceedings.making_failed': 'The proceedings could not be made.',
  'proceedings.published': 'The host published the proceedings to the cluster.',
  'proceedings.certificates_issued': 'The host gave certificates to those who presented or attended.',
})

/** What every entry about the proceedings of a seminar says. */
export const about = aboutSeminar<keyof typeof proceedingsEvents>()
