import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusCell, type StatusTone } from './status-cell'
import { Table, type Column } from './table'

export type MatrixCell = { tone: StatusTone; text: ReactNode }
export type MatrixRow = {
  key: string
  name: ReactNode
  note?: ReactNode
  cells: Record<string, MatrixCell>
  action?: ReactNode
}
export type MatrixColumn = { key: string; label: string }

type Props = {
  caption: string
  rowLabel: string
  columns: MatrixColumn[]
  rows: MatrixRow[]
  actions?: boolean | undefined
}

/** Schools × steps, each cell in words with its sign. */
export function Matrix({ caption, rowLabel, columns, rows, actions }: Props): ReactNode {
  const t = useTranslations('ui')
  const name: Column<MatrixRow> = {
    key: 'name',
    header: rowLabel,
    className: 'xl:whitespace-nowrap',
    cell: (row) => (
      <>
        {row.name}
        {row.note ? <span className="block text-sm font-normal text-faint">{row.note}</span> : null}
      </>
    ),
  }
  const steps = columns.map((column): Column<MatrixRow> => ({
    key: column.key,
    header: <span className="block max-w-24 text-balance">{column.label}</span>,
    label: column.label,
    cell: (row) => {
      const cell = row.cells[column.key]
      return cell ? (
        <StatusCell tone={cell.tone}>{cell.text}</StatusCell>
      ) : (
        <StatusCell tone="none">{t('notAsked')}</StatusCell>
      )
    },
  }))
  const act: Column<MatrixRow> = {
    key: 'action',
    header: <span className="sr-only">{t('actions')}</span>,
    kind: 'action',
    cell: (row) => row.action,
  }
  return (
    <Table
      caption={caption}
      columns={[name, ...steps, ...(actions ? [act] : [])]}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}

/** The signs of the matrix, in the head of its sheet. */
export function MatrixLegend(): ReactNode {
  const t = useTranslations('ui')
  return (
    <span className="flex flex-wrap gap-x-3">
      <StatusCell tone="done">{t('legendDone')}</StatusCell>
      <StatusCell tone="due">{t('legendDue')}</StatusCell>
      <StatusCell tone="late">{t('legendLate')}</StatusCell>
    </span>
  )
}
