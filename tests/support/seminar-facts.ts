import type { Verdict } from '@/lib/platform/result'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

/** A moment of 2022 in Vietnam: `11-08T07:30`. */
export const at = (text: string): Date => new Date(`2022-${text}:00+07:00`)
/** A seminar that has been called, with windows for titles and papers. */
export const seminar: SeminarFacts = {
  id: 's',
  yearId: 'y',
  hostId: 'h',
  topic: 'Chủ đề',
  startsAt: at('11-08T07:30'),
  endsAt: at('11-08T11:30'),
  place: 'Hội trường',
  link: '',
  state: 'convened',
  titlesOpenAt: at('09-01T08:00'),
  titlesCloseAt: at('09-30T17:00'),
  papersOpenAt: at('09-10T08:00'),
  papersCloseAt: at('10-14T17:00'),
  lateAllowed: false,
  blindReview: false,
  consentsNeeded: false,
  demandedFindings: [],
  calledAt: at('09-01T08:00'),
  programmePublishedAt: null,
  officerIds: [],
}

/** What a verdict refuses, each with its field. */
export const codes = (verdict: Verdict): string[] =>
  verdict.ok
    ? []
    : [verdict.refusal, ...(verdict.refusal.also ?? [])].map((one) => `${one.at ?? ''} ${one.code}`.trim())
