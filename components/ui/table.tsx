import type { ReactNode } from 'react'
import { cn } from './cn'

export type Column<Row> = {
  key: string
  header: ReactNode
  /** The words before the value on a card; the header when that is plain text. `false`: none. */
  label?: string | false | undefined
  cell: (row: Row, index: number) => ReactNode
  /** `number` is set to the right, `long` gets its own lines on a card, `action` holds the buttons of the row. */
  kind?: 'text' | 'number' | 'long' | 'action' | undefined
  className?: string | undefined
}

type Props<Row> = {
  /** What the table lists; read aloud, and shown when `showCaption`. */
  caption: string
  showCaption?: boolean | undefined
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Instead of the table when there is nothing to list. */
  empty?: ReactNode
  /** Stay a table on a phone as well: for two narrow columns. */
  keep?: boolean | undefined
  className?: string | undefined
}

/** A real table where there is room for its columns, a list of cards where there is not. The first column names the row. */
export function Table<Row>(props: Props<Row>): ReactNode {
  const { caption, showCaption, columns, rows, rowKey, empty, keep, className } = props
  if (rows.length === 0 && empty) return empty
  const wide = columns.length > 5
  return (
    // a wide table may have to be moved sideways: by keyboard as well
    <div
      className={cn('@container/table overflow-x-auto print:overflow-visible', className)}
      {...(wide && { tabIndex: 0, role: 'region', 'aria-label': caption })}
    >
      <table role="table" className={cn('tbl', !keep && 'folds', wide && 'wide')}>
        <caption className={showCaption ? 'px-5 pt-3 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={cn(column.kind === 'number' && 'num', column.kind === 'action' && 'act', column.className)}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, place) => renderCell(column, row, index, place))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function renderCell<Row>(column: Column<Row>, row: Row, index: number, place: number): ReactNode {
  const content = column.cell(row, index)
  if (place === 0) {
    return (
      <th key={column.key} role="rowheader" scope="row" className={column.className}>
        {content}
      </th>
    )
  }
  const named = column.label ?? (typeof column.header === 'string' ? column.header : undefined)
  const label = column.kind === 'action' || !named ? undefined : named
  const nothing = content === null || content === undefined || content === false || content === ''
  return (
    <td
      key={column.key}
      role="cell"
      data-label={label}
      data-long={column.kind === 'long' ? '' : undefined}
      className={cn(column.kind === 'number' && 'num', column.kind === 'action' && 'act', column.className)}
    >
      {nothing || !label ? content : <div className="min-w-0">{content}</div>}
    </td>
  )
}
