import { possibleReviewers, type ReviewedPaper, type Reviewer } from './pool'

export type Wish = { personId: string; paperId: string | null; theme: string; kind: 'want' | 'avoid' }

/** A paper with those who read its present version already, or are asked to. */
export type OpenPaper = ReviewedPaper & { reviewerIds: readonly string[] }
/** A reviewer with how many reviews are asked of them already. */
export type LoadedReviewer = Reviewer & { load: number }
export type Assignment = { paperId: string; reviewerId: string }

/** What a person wishes of a paper: a wish for the paper itself goes before one for its theme. */
export function wishOf(
  personId: string,
  paper: Pick<ReviewedPaper, 'id' | 'theme'>,
  wishes: readonly Wish[],
): Wish['kind'] | null {
  const own = wishes.filter((wish) => wish.personId === personId)
  const ofPaper = own.find((wish) => wish.paperId === paper.id)
  const ofTheme = own.find((wish) => wish.paperId === null && paper.theme !== '' && wish.theme === paper.theme)
  return (ofPaper ?? ofTheme)?.kind ?? null
}

type Candidates = Map<string, LoadedReviewer[]>

/**
 * Gives each paper as many reviewers as are asked for, where there are so many: nobody the own paper or one of the own school,
 * nobody what they would rather not read; loads as even as that allows, and among equals first who wishes for it, then who
 * comes from a school that does not read it yet. The same question has the same answer.
 */
export function assignByRule(
  papers: readonly OpenPaper[],
  pool: readonly LoadedReviewer[],
  wishes: readonly Wish[],
  perPaper: number,
): Assignment[] {
  const candidates: Candidates = new Map(
    papers.map((paper) => [
      paper.id,
      possibleReviewers(paper, pool).filter((one) => wishOf(one.id, paper, wishes) !== 'avoid'),
    ]),
  )
  const loads = new Map(pool.map((one) => [one.id, one.load]))
  const given = new Map(papers.map((paper) => [paper.id, [...paper.reviewerIds]]))
  const assigned: Assignment[] = []
  // who has the fewest possible reviewers chooses first
  const inOrder = [...papers].sort(
    (a, b) => (candidates.get(a.id)?.length ?? 0) - (candidates.get(b.id)?.length ?? 0) || a.id.localeCompare(b.id),
  )
  for (let round = 1; round <= perPaper; round++)
    for (const paper of inOrder) {
      const own = given.get(paper.id) ?? []
      if (own.length >= round) continue
      const next = best(paper, candidates.get(paper.id) ?? [], { own, loads, wishes, pool })
      if (!next) continue
      own.push(next.id)
      loads.set(next.id, (loads.get(next.id) ?? 0) + 1)
      assigned.push({ paperId: paper.id, reviewerId: next.id })
    }
  return evened(assigned, candidates, given, loads)
}

type State = { own: readonly string[]; loads: Map<string, number>; wishes: readonly Wish[]; pool: readonly Reviewer[] }

function best(
  paper: OpenPaper,
  from: readonly LoadedReviewer[],
  { own, loads, wishes, pool }: State,
): LoadedReviewer | null {
  const schools = pool.filter((one) => own.includes(one.id)).flatMap((one) => one.schoolIds)
  const rank = (one: LoadedReviewer): number[] => [
    loads.get(one.id) ?? 0,
    wishOf(one.id, paper, wishes) === 'want' ? 0 : 1,
    one.schoolIds.some((id) => schools.includes(id)) ? 1 : 0,
  ]
  const free = from.filter((one) => !own.includes(one.id))
  return [...free].sort((a, b) => compare(rank(a), rank(b)) || a.id.localeCompare(b.id))[0] ?? null
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0

// a paper goes from who has two more to who may read it as well, until no such step is left
function evened(
  assigned: Assignment[],
  candidates: Candidates,
  given: Map<string, string[]>,
  loads: Map<string, number>,
): Assignment[] {
  const load = (id: string): number => loads.get(id) ?? 0
  const step = (): boolean => {
    for (const one of assigned) {
      const own = given.get(one.paperId) ?? []
      const lighter = (candidates.get(one.paperId) ?? [])
        .filter(({ id }) => !own.includes(id) && load(id) + 2 <= load(one.reviewerId))
        .sort((a, b) => load(a.id) - load(b.id) || a.id.localeCompare(b.id))[0]
      if (!lighter) continue
      own.splice(own.indexOf(one.reviewerId), 1, lighter.id)
      loads.set(one.reviewerId, load(one.reviewerId) - 1)
      loads.set(lighter.id, load(lighter.id) + 1)
      one.reviewerId = lighter.id
      return true
    }
    return false
  }
  while (step());
  return assigned
}
