import type { ProgrammeKind } from '../schema'

export type ProposedLine = {
  kind: ProgrammeKind
  title: string
  speaker: string
  paperId: string | null
  minutes: number
}

export type ProposedPaper = {
  id: string
  title: string
  speaker: string
  theme: string
  /** the place of its school in the order of the cluster */
  schoolPlace: number
}

/**
 * The papers in the order of the rule: first one of each school, in the order of the cluster; then the others by the themes of
 * the call, and within a theme by school. Of a school's papers the one with the earliest theme speaks first.
 */
export function papersByRule<P extends ProposedPaper>(papers: readonly P[], themes: readonly string[]): P[] {
  const themePlace = ({ theme }: P): number => (themes.includes(theme) ? themes.indexOf(theme) : themes.length)
  const byTheme = (a: P, b: P): number => themePlace(a) - themePlace(b) || a.schoolPlace - b.schoolPlace
  const ordered = [...papers].sort(byTheme)
  const isFirst = (paper: P): boolean => ordered.find((one) => one.schoolPlace === paper.schoolPlace) === paper
  const first = ordered.filter(isFirst).sort((a, b) => a.schoolPlace - b.schoolPlace)
  return [...first, ...ordered.filter((paper) => !isFirst(paper))]
}

const frame = (kind: ProgrammeKind): boolean => kind === 'opening' || kind === 'framing_report'

type Frame = Record<'opening' | 'framing_report' | 'discussion' | 'conclusion', string>

/**
 * A first proposal: what is there keeps its place around the papers; an empty programme gets its opening, its framing report,
 * the discussion and the conclusion. A paper that is placed already keeps its minutes and its speaker.
 */
export function proposeProgramme<L extends ProposedLine>(
  lines: readonly L[],
  papers: readonly ProposedPaper[],
  { themes, minutes, titles }: { themes: readonly string[]; minutes: number; titles: Frame },
): (L | ProposedLine)[] {
  const plain = (kind: keyof Frame, length: number): ProposedLine => ({
    ...{ kind, title: titles[kind], speaker: '', paperId: null, minutes: length },
  })
  const spoken = papersByRule(papers, themes).map(
    ({ id, title, speaker }): L | ProposedLine =>
      lines.find((line) => line.paperId === id) ?? { kind: 'paper', title, speaker, paperId: id, minutes },
  )
  const others = lines.filter((line) => line.paperId === null)
  if (others.length === 0)
    return [
      ...[plain('opening', 10), plain('framing_report', 10)],
      ...spoken,
      ...[plain('discussion', 15), plain('conclusion', 5)],
    ]
  const firstPaper = lines.findIndex((line) => line.paperId !== null)
  const before = others.filter((line) => (firstPaper === -1 ? frame(line.kind) : lines.indexOf(line) < firstPaper))
  return [...before, ...spoken, ...others.filter((line) => !before.includes(line))]
}
