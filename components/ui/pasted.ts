/**
 * The cells of a block that was copied from a spreadsheet: rows of tabs, a cell with a break or a quote in quotes. Null where it is
 * one cell, which is pasted as any text.
 */
export function pastedCells(text: string): string[][] | null {
  const rows: string[][] = [[]]
  const put = (cell: string): void => void rows.at(-1)!.push(cell.trim())
  // a cell, in quotes or bare, and what ends it
  for (const [whole, quoted, bare, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
  )) {
    if (whole === '' && rows.at(-1)!.length === 0) break
    put(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"').replaceAll(/\s*[\r\n]+\s*/g, ' '))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  return filled.length > 1 || (filled[0]?.length ?? 0) > 1 ? filled : null
}
