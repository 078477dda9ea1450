/** Words that look alike, or the place of a note. */
export type FlowText = {
  text: string
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  raised?: 'super' | 'sub'
  /** the typeface it was written in: an old encoding is known by it */
  font?: string
}
export type FlowRun = FlowText | { note: number }

export type FlowAlign = 'left' | 'center' | 'right' | 'both'

export type FlowParagraph = { kind: 'paragraph'; runs: FlowRun[]; align: FlowAlign }
export type FlowHeading = { kind: 'heading'; level: number; runs: FlowRun[] }
/** A line of a list, with its label as it reads: “1.”, “a)”, “•”. */
export type FlowItem = { kind: 'item'; list: number; level: number; label: string; runs: FlowRun[] }
/** A picture by its place among the document's pictures, in the millimetres at which it was shown. */
export type FlowFigure = { kind: 'picture'; picture: number; width: number | null; height: number | null; alt: string }
/** Cells as they stand: one that is merged counts once, at its upper left. */
export type FlowCell = { across: number; down: number; blocks: FlowBlock[] }
export type FlowTable = { kind: 'table'; columns: number[]; head: number; rows: FlowCell[][] }
export type FlowBlock = FlowParagraph | FlowHeading | FlowItem | FlowFigure | FlowTable

export const numberFormats = ['bullet', 'decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'] as const
export type NumberFormat = (typeof numberFormats)[number]
/** A level of a list: `text` says how its label is written, `%1` for the number of the first level. */
export type FlowLevel = { format: NumberFormat; text: string; start: number }

export type FlowPicture = { kind: string; bytes: Uint8Array }

export const lossKinds = [
  'equation',
  'chart',
  'diagram',
  'shape',
  'text_box',
  'object',
  'comment',
  'tracked_change',
  'contents',
  'hidden_text',
  'picture_kind',
  'picture_in_note',
  'table_in_note',
  'sign',
  'scanned_only',
] as const
export type LossKind = (typeof lossKinds)[number]
/** What of a document did not come over as it was: how often, and the first words near it. */
export type FlowLoss = { kind: LossKind; count: number; near: string }

/** What a document says, in the order in which it is read, without its looks. */
export type Flow = {
  blocks: FlowBlock[]
  /** in the order of their signs; paragraphs of a note are lines of one text */
  notes: FlowText[][]
  lists: FlowLevel[][]
  pictures: FlowPicture[]
  lost: FlowLoss[]
}
