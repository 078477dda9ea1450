import { defineEvents, type AuditEvent } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { Bilingual, Facts } from '@/lib/platform/result'

export const scoringEvents = defineEvents({
  'scoring.report_saved': 'A school saved the text or the results of its year-end report.',
  'scoring.report_submitted': 'A school handed in its year-end report.',
  'scoring.report_withdrawn': 'A school took its report back before it was received.',
  'scoring.report_received': 'A report was received, never by its own school.',
  'scoring.report_returned': 'A report was returned with a reason.',
  'scoring.report_assessed': 'Head or deputy, or who stands in, wrote a short assessment of a report.',
  'scoring.file_added': 'A file was kept with a report.',
  'scoring.file_removed': 'A file was taken off a report.',
})

/** An entry about a report: every sentence names its school. */
export const about = (
  event: keyof typeof scoringEvents,
  report: { id: string; organisationId: string },
  year: Pick<Year, 'id' | 'clusterId'>,
  school: Bilingual,
  facts: Facts = {},
): AuditEvent => ({
  event,
  subject: { type: 'year_report', id: report.id },
  facts: { school, ...facts },
  clusterId: year.clusterId,
  yearId: year.id,
  organisationId: report.organisationId,
})
