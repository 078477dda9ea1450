import type { ProceedingsOrder } from '../schema'

export type Placed = { id: string; title: string; theme: string }

const byTitle = new Intl.Collator('vi', { numeric: true })

/** As they are spoken by the released programme, then those for the proceedings alone, by title. */
function asSpoken<P extends Placed>(papers: readonly P[], spoken: readonly string[]): P[] {
  const place = (paper: P): number => {
    const at = spoken.indexOf(paper.id)
    return at === -1 ? spoken.length : at
  }
  return [...papers].sort((a, b) => place(a) - place(b) || byTitle.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
}

/**
 * The papers in their parts. By the programme there is one part without a heading; by theme one for each theme of the call, in
 * its order, and last what stands under none.
 */
export function partsOf<P extends Placed>(
  papers: readonly P[],
  by: ProceedingsOrder,
  { spoken, themes, others }: { spoken: readonly string[]; themes: readonly string[]; others: string },
): { title: string; papers: P[] }[] {
  const ordered = asSpoken(papers, spoken)
  if (by === 'programme') return [{ title: '', papers: ordered }]
  const named = [...new Set(themes)].map((title) => ({
    title,
    papers: ordered.filter((paper) => paper.theme === title),
  }))
  const left = ordered.filter((paper) => !themes.includes(paper.theme))
  const parts = [...named, { title: named.some((part) => part.papers.length > 0) ? others : '', papers: left }]
  return parts.filter((part) => part.papers.length > 0)
}
