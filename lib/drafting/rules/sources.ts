import type { Year } from '@/lib/calendar/rules'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { Gate } from '@/lib/calendar/schema'
import { documentKinds, type DocumentKind } from '@/lib/templates/rules/kinds'
import type { Source, SourceType } from '../schema'

/** What each kind of document is made from. */
export const sourcesOf: Record<DocumentKind, readonly SourceType[]> = {
  plan: ['year'],
  registration: ['school'],
  pledge: ['year'],
  call: ['seminar'],
  invitation: ['meeting', 'invited_school', 'guest'],
  programme: ['meeting'],
  minutes: ['meeting'],
  review_minutes: ['meeting'],
  tally_minutes: ['poll'],
  submission_letter: ['year'],
  report: ['year', 'school'],
  proposals: ['year', 'school'],
  decision: ['recognition', 'awards'],
  hand_over: ['year'],
}

/** The step of the year to which a document belongs. */
export const stepOf = ({ kind, type }: Pick<Source, 'kind' | 'type'>): Gate => {
  if (kind === 'plan') return 'preparation'
  if (kind === 'registration' || kind === 'pledge') return 'launch'
  if (kind === 'report') return type === 'school' ? 'self_scoring' : 'conference'
  if (kind === 'tally_minutes' || kind === 'review_minutes') return 'conference'
  if (kind === 'submission_letter' || kind === 'decision') return 'ratification'
  return kind === 'hand_over' ? 'hand_over' : 'activity'
}

/** A kind is made from what it tells of, and from nothing else. */
export const isSourceOf = ({ kind, type }: Source): boolean => sourcesOf[kind].includes(type)

/** The abbreviation in the symbol; empty for a letter, null for what takes no number. */
export const typeOf = (kind: DocumentKind, profile: 'decree30' | 'party'): string | null =>
  documentKinds[kind].abbreviation?.[profile] ?? null

/** A pledge carries the signatures of all and takes no number (there is no symbol on it). Refusal: drafting.takes_no_number. */
export const checkTakesNumber = (kind: DocumentKind): Verdict =>
  documentKinds[kind].abbreviation ? allowed : refuse('drafting.takes_no_number')

/** What the year has changed since the draft is looked at before a number freezes it. Refusal: drafting.data_changed. */
export const checkFresh = (changes: number, asItStands: boolean): Verdict =>
  changes === 0 || asItStands ? allowed : refuse('drafting.data_changed', { count: changes })

/** Only what is made from the year has data to take over. Refusal: drafting.nothing_changed. */
export const checkChanged = (changes: number): Verdict => (changes > 0 ? allowed : refuse('drafting.nothing_changed'))

/** A document without a book has nowhere to be registered. Refusal: drafting.no_book. */
export const checkBook = (book: unknown): Verdict => (book ? allowed : refuse('drafting.no_book'))

/** Whose book a document belongs to. */
export type BookOwnerKey = { clusterId: string } | { organisationId: string } | { academy: true }

/** An event's own papers are issued by its host, unless the head of the cluster hosts it; what all decide is the cluster's. */
export const ownerOfEvent = (year: Year, hostId: string): BookOwnerKey =>
  hostId === year.headSchoolId ? { clusterId: year.clusterId } : { organisationId: hostId }
