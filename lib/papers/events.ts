import type { AuditEvent } from '@/lib/audit/record'
import { defineEvents } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'

export const paperEvents = defineEvents({
  'papers.title_registered': 'Staff of a school registered the title of a paper.',
  'papers.draft_saved': 'An author wrote on the draft of a paper.',
  'papers.paper_submitted': 'An author handed in a version of a paper, with its number, size and SHA-256.',
  'papers.point_answered': 'An author ticked off a point of a revision, or said why not.',
  'papers.consents_asked': 'Authors who had not answered were asked whether they agree to be named.',
  'papers.consent_given': 'An author agreed to be named.',
  'papers.consent_declined': 'An author declined to be named.',
  'papers.similarity_explained': 'An author explained the passages that a paper shares with others.',
  'papers.paper_withdrawn': 'An author withdrew a paper.',
  'papers.paper_restored': 'An author brought a withdrawn paper back to where it stood.',
  'papers.decision_prepared': 'One of the host’s people decided on a paper; nobody else learns it yet.',
  'papers.decision_dropped': 'One of the host’s people took back a decision that was not released.',
  'papers.decisions_released': 'The host’s people released their decisions in one act.',
  'papers.revision_asked': 'The host asked for a revision with a list of points.',
  'papers.paper_accepted': 'The host accepted a paper, to be spoken or for the proceedings only.',
  'papers.paper_declined': 'The host declined a paper with a reason.',
})

type Named = { id: string; title: string; schoolId: string; seminarId: string }

/** What every entry about a paper says. */
export const about = (
  event: keyof typeof paperEvents,
  paper: Named,
  year: Pick<Year, 'id' | 'clusterId'>,
  facts: NonNullable<AuditEvent['facts']> = {},
): AuditEvent => ({
  event,
  subject: { type: 'paper', id: paper.id },
  facts: { title: paper.title, ...facts },
  clusterId: year.clusterId,
  yearId: year.id,
  organisationId: paper.schoolId,
})

/** An entry about what nobody outside the host's people knows yet: it names no cluster, year or school that would lead there. */
export const unreleased = (event: keyof typeof paperEvents, paper: Pick<Named, 'id' | 'title'>): AuditEvent => ({
  event,
  subject: { type: 'paper_decision', id: paper.id },
  facts: { title: paper.title },
})
