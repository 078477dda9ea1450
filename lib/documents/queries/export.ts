import 'server-only'
import { spreadsheet, type SheetColumn } from '@/lib/platform/spreadsheet'
import type { DocumentDirection, DocumentState } from '../schema'
import type { DocumentLine } from './documents'

export type RegisterWords = {
  columns: Record<
    | 'number'
    | 'symbol'
    | 'date'
    | 'type'
    | 'subject'
    | 'signer'
    | 'recipients'
    | 'arrivalNumber'
    | 'arrivedOn'
    | 'sender'
    | 'senderDate'
    | 'state',
    string
  >
  states: Record<DocumentState, string>
}

/** A register as an Excel file: numbers as numbers, days as days, in the columns that the paper register has. */
export function registerSheet(
  name: string,
  direction: DocumentDirection,
  lines: readonly DocumentLine[],
  words: RegisterWords,
): Promise<Buffer> {
  const { columns } = words
  const column = (
    header: string,
    width: number,
    value: SheetColumn<DocumentLine>['value'],
  ): SheetColumn<DocumentLine> => ({ header, width, value, format: '0' })
  const state = column(columns.state, 18, (line) =>
    [words.states[line.state], line.cancelReason ?? ''].filter(Boolean).join(': '),
  )
  const outgoing = [
    column(columns.number, 8, (line) => line.number),
    column(columns.symbol, 20, (line) => line.symbol),
    column(columns.date, 12, (line) => line.date),
    column(columns.type, 8, (line) => line.type),
    column(columns.subject, 70, (line) => line.subject),
    column(columns.signer, 26, (line) => line.signer),
    column(columns.recipients, 40, (line) => line.recipients.join('; ')),
    state,
  ]
  const incoming = [
    column(columns.arrivalNumber, 8, (line) => line.number),
    column(columns.arrivedOn, 12, (line) => line.date),
    column(columns.sender, 34, (line) => line.sender),
    column(columns.symbol, 20, (line) => line.symbol),
    column(columns.senderDate, 12, (line) => line.senderDate),
    column(columns.type, 8, (line) => line.type),
    column(columns.subject, 70, (line) => line.subject),
    state,
  ]
  return spreadsheet(name, direction === 'outgoing' ? outgoing : incoming, lines)
}
