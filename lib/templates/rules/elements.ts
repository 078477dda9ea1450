import type { Profile } from './kinds'

/** An element of the layout of an official document. */
export type Element =
  | 'page'
  | 'national_title'
  | 'motto'
  | 'party_title'
  | 'superior'
  | 'issuer'
  | 'asterisk'
  | 'number'
  | 'date'
  | 'type'
  | 'subject'
  | 'letter_subject'
  | 'addressee'
  | 'basis'
  | 'body'
  | 'part'
  | 'article'
  | 'authority'
  | 'signer'
  | 'recipients_word'
  | 'recipients'
  | 'page_number'
  | 'appendix'
  | 'appendix_title'

/** How the letters of an element look: sizes in points, from and to. */
export type ElementLook = {
  size: readonly [number, number]
  bold: boolean
  italic: boolean
  upper?: boolean
  centred?: boolean
}

const look = (from: number, to: number, ...traits: ('bold' | 'italic' | 'upper' | 'centred')[]): ElementLook => ({
  size: [from, to],
  bold: traits.includes('bold'),
  italic: traits.includes('italic'),
  ...(traits.includes('upper') && { upper: true }),
  ...(traits.includes('centred') && { centred: true }),
})

const common = {
  number: look(13, 13, 'centred'),
  date: look(13, 14, 'italic', 'centred'),
  subject: look(13, 14, 'bold', 'centred'),
  letter_subject: look(12, 13, 'centred'),
  addressee: look(13, 14),
  basis: look(13, 14, 'italic'),
  part: look(13, 14, 'bold', 'centred'),
  authority: look(13, 14, 'bold', 'upper', 'centred'),
  signer: look(13, 14, 'bold', 'centred'),
  recipients_word: look(12, 12, 'bold', 'italic'),
  recipients: look(11, 11),
  page_number: look(13, 14, 'centred'),
  appendix: look(14, 14, 'bold', 'centred'),
  appendix_title: look(13, 14, 'bold', 'upper', 'centred'),
} as const

/** Sizes and styles of letters: Decree 30/2020/NĐ-CP, annex I; guidance 36-HD/VPTW where it differs. */
export const looks: Record<Profile, Partial<Record<Element, ElementLook>>> = {
  decree30: {
    ...common,
    national_title: look(12, 13, 'bold', 'upper', 'centred'),
    motto: look(13, 14, 'bold', 'centred'),
    superior: look(12, 13, 'upper', 'centred'),
    issuer: look(12, 13, 'bold', 'upper', 'centred'),
    type: look(13, 14, 'bold', 'upper', 'centred'),
  },
  party: {
    ...common,
    party_title: look(15, 16, 'bold', 'upper', 'centred'),
    superior: look(13, 14, 'upper', 'centred'),
    issuer: look(13, 14, 'bold', 'upper', 'centred'),
    type: look(15, 16, 'bold', 'upper', 'centred'),
  },
}

/** The content: Decree 30, annex I, part I, item II.6. Millimetres, points, multiples of single. */
export const content = { size: [13, 14], firstLine: [10, 12.7], gap: 6, line: [1, 1.5] } as const

/** Margins in millimetres, from and to: ranges of Decree 30 (item I.3), the fixed ones of guidance 36-HD/VPTW. */
export const margins = {
  decree30: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  party: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
} as const

/** The words that do not change. */
export const fixedWords = {
  national_title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party_title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
} as const

/** Where annex I of Decree 30 rules an element: part I, this item. */
export const itemOf: Record<Element, string> = {
  page: 'I',
  national_title: 'II.1',
  motto: 'II.1',
  party_title: 'II.1',
  superior: 'II.2',
  issuer: 'II.2',
  asterisk: 'II.2',
  number: 'II.3',
  date: 'II.4',
  type: 'II.5',
  subject: 'II.5',
  letter_subject: 'II.5',
  addressee: 'II.9',
  basis: 'II.6',
  body: 'II.6',
  part: 'II.6',
  article: 'II.6',
  authority: 'II.7',
  signer: 'II.7',
  recipients_word: 'II.9',
  recipients: 'II.9',
  page_number: 'I.7',
  appendix: 'III.1',
  appendix_title: 'III.1',
}
