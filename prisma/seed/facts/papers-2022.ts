import type { PaperState } from '@/lib/papers/schema'

export type SeedPaper = { number: number; school: string; with?: string; state: PaperState }

/** Seven schools spoke on 08/11/2022; which papers they brought is not known: all of these are illustrative. */
export const papers2022: SeedPaper[] = [
  { number: 1, school: 'TH', with: 'NA', state: 'revision_asked' },
  { number: 2, school: 'NA', state: 'accepted_spoken' },
  { number: 3, school: 'HT', state: 'accepted_spoken' },
  { number: 4, school: 'QB', state: 'submitted' },
  { number: 5, school: 'QT', state: 'submitted' },
  { number: 6, school: 'HUE', state: 'accepted_spoken' },
  { number: 7, school: 'DN', state: 'submitted' },
  { number: 8, school: 'TH', state: 'registered' },
  { number: 9, school: 'HT', state: 'accepted_proceedings' },
  { number: 10, school: 'QB', state: 'declined' },
  { number: 11, school: 'QT', with: 'HUE', state: 'revision_asked' },
  { number: 12, school: 'HUE', state: 'withdrawn' },
  { number: 13, school: 'DN', state: 'registered' },
  { number: 14, school: 'NA', state: 'accepted_proceedings' },
]

/** No real title is known. */
export const illustrative = (number: number): string => `Tham luận minh họa ${number}`
