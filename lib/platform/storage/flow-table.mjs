// Tables: a cell that Word cuts into rows of one merged column becomes one cell again.

/** A table while it is being read. */
export const startTable = () => ({ columns: [], rows: [], row: null, head: 0 })

const isEmpty = (blocks) => blocks.every((block) => block.kind === 'paragraph' && block.runs.length === 0)

/** The table as it reads, null where it has no cell. */
export function endTable({ columns, rows, head }) {
  const wide = Math.max(columns.length, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.across, 0)))
  const origins = Array.from({ length: wide }, () => null)
  const kept = rows.map(({ cells }) => {
    let column = 0
    const row = []
    for (const cell of cells) {
      const { across, merge, blocks } = cell
      const origin = merge === 'goes_on' ? origins[column] : null
      if (origin && origin.across === across) {
        origin.down += 1
        if (!isEmpty(blocks)) origin.blocks.push(...blocks)
      } else {
        const own = { across, down: 1, blocks }
        row.push(own)
        for (let at = column; at < column + across; at++) origins[at] = at === column && merge ? own : null
      }
      column += across
    }
    // what a row lacks at its end is empty
    if (column < wide) row.push({ across: wide - column, down: 1, blocks: [] })
    return row
  })
  if (wide < 1 || kept.every((row) => row.length === 0)) return null
  const widths = Array.from({ length: wide }, (_, at) => (columns[at] > 0 ? columns[at] : 1))
  return { kind: 'table', columns: widths, head: Math.min(head, kept.length - 1), rows: kept }
}
