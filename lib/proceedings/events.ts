import type { AuditEvent } from '@/lib/audit/record'
import { defineEvents } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

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
export const about = (
  event: keyof typeof proceedingsEvents,
  seminar: Pick<SeminarFacts, 'id' | 'topic' | 'hostId'>,
  year: Pick<Year, 'id' | 'clusterId'>,
  facts: NonNullable<AuditEvent['facts']> = {},
): AuditEvent => ({
  event,
  subject: { type: 'seminar', id: seminar.id },
  facts: { topic: seminar.topic, ...facts },
  clusterId: year.clusterId,
  yearId: year.id,
  organisationId: seminar.hostId,
})
