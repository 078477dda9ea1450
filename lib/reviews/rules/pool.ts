/** What the assignment of reviewers knows of a paper. */
export type ReviewedPaper = {
  id: string
  theme: string
  /** accounts of its authors, and who registered it */
  personIds: readonly string[]
  /** the schools it comes from */
  schoolIds: readonly string[]
}

/** Somebody of the cluster who may be asked to review. */
export type Reviewer = { id: string; schoolIds: readonly string[] }

/** Fewer possible reviewers than this, and an author may guess who wrote a review. */
export const fewestForAnonymity = 5

/** Never one's own paper, nor one of one's own school. */
export const mayReviewPaper = (reviewer: Reviewer, paper: ReviewedPaper): boolean =>
  !paper.personIds.includes(reviewer.id) && !paper.schoolIds.some((id) => reviewer.schoolIds.includes(id))

/** Who of these may review a paper. */
export const possibleReviewers = <T extends Reviewer>(paper: ReviewedPaper, pool: readonly T[]): T[] =>
  pool.filter((one) => mayReviewPaper(one, paper))

/** Whether so many possible reviewers are too few for one of them to stay unknown. */
export const isTooFew = (possible: number): boolean => possible < fewestForAnonymity

const unseen = '[…]'
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** A text without the names and addresses of those who wrote it, for a reviewer who is not to know them. */
export function withoutNames(text: string, names: readonly string[]): string {
  const sought = [...new Set(names.map((name) => name.normalize('NFC').trim()))]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
  if (sought.length === 0) return text
  return text.normalize('NFC').replace(new RegExp(sought.map(literal).join('|'), 'giu'), unseen)
}
