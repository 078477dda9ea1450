type Written = { id: string; authors: readonly { name: string; place: string }[]; places: readonly string[] }
export type IndexLine = { name: string; about: string; chapters: string[] }

const vietnamese = new Intl.Collator('vi', { numeric: true })

/** Vietnamese people are looked for by their given name, which stands last; then by the names before it. */
export function byGivenName(a: string, b: string): number {
  const [mine, other] = [a, b].map((name) => name.trim().split(/\s+/)) as [string[], string[]]
  return (
    vietnamese.compare(mine.at(-1) ?? '', other.at(-1) ?? '') ||
    vietnamese.compare(mine.slice(0, -1).join(' '), other.slice(0, -1).join(' '))
  )
}

/** Every author once for each place that they come from, by given name, with their papers. */
export function authorIndex(papers: readonly Written[]): IndexLine[] {
  const lines = new Map<string, IndexLine>()
  for (const { id, authors } of papers)
    for (const { name, place } of authors) {
      const key = `${name}\n${place}`
      const line = lines.get(key) ?? { name, about: place, chapters: [] }
      if (!line.chapters.includes(id)) line.chapters.push(id)
      lines.set(key, line)
    }
  return [...lines.values()].sort((a, b) => byGivenName(a.name, b.name) || vietnamese.compare(a.about, b.about))
}

/** The schools that wrote, in the order of the year, with their papers. */
export const schoolIndex = (papers: readonly Written[], schools: readonly string[]): IndexLine[] =>
  schools.flatMap((name) => {
    const chapters = papers.filter((paper) => paper.places.includes(name)).map(({ id }) => id)
    return chapters.length > 0 ? [{ name, about: '', chapters }] : []
  })
