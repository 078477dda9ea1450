import type { AuditEvent } from '@/lib/audit/record'
import { defineEvents } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

export const stageEvents = defineEvents({
  'stage.line_shown': 'The host’s people brought the next line of the programme onto the stage.',
  'stage.programme_ended': 'The host’s people ended the last line of the programme.',
  'stage.step_undone': 'The last press on the stage was undone.',
  'stage.question_written': 'A question from the floor was written down.',
  'stage.question_marked': 'A question was marked as answered, or as open again.',
  'stage.conclusions_noted': 'The conclusions of the day were written.',
  'stage.substitute_named': 'The host’s people named who speaks a paper in place of its presenter.',
  'stage.thanks_sent': 'The host thanked authors and delegates.',
})

/** What every entry about the day of a seminar says. */
export const about = (
  event: keyof typeof stageEvents,
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
