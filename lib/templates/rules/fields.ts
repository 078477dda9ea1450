/** Where the words of a field come from: what stands in the year already, or what a person writes. */
export type Source = 'data' | 'prose'

/**
 * A text. `capitals`: the rule wants it in capitals there. `bare`: the template sets what ends it. `end`: how its last
 * line ends. `blank`: what is printed to be filled in by hand while it is not known.
 */
export type TextField = {
  is: 'text'
  source: Source
  tag: string
  capitals?: true
  bare?: true
  end?: string
  blank?: string
}

/**
 * Lines, one paragraph each. `ends` closes every line, and the last one, with its sign; `one`: the tag that takes the
 * only line of a field, which then has no lines below.
 */
export type LinesField = {
  is: 'lines'
  source: Source
  tag: string
  ends?: readonly [each: string, last: string]
  one?: string
}

/** Rows with fields of their own; `pairs`: the template may lay two rows side by side. */
export type RowsField = { is: 'rows'; source: Source; tag: string; fields: Fields; pairs?: string }

export type Field = TextField | LinesField | RowsField
export type Fields = { readonly [name: string]: Field }

export type ValueOf<F> = F extends { is: 'rows'; fields: infer G extends Fields }
  ? ValuesOf<G>[]
  : F extends { is: 'lines' }
    ? string[]
    : string
export type ValuesOf<F extends Fields> = { [Name in keyof F]: ValueOf<F[Name]> }

/** The tag of one line of a field of lines: `{#noi_nhan}{dong}{/noi_nhan}`. */
export const lineTag = 'dong'

/** What stands in the year. */
export const data = <const T extends string>(tag: T) => ({ is: 'text', source: 'data', tag }) as const
/** What a person writes; each of its lines becomes a paragraph. */
export const prose = <const T extends string>(tag: T) => ({ is: 'text', source: 'prose', tag }) as const
/** The last words of a document, closed by the sign that official papers end with. */
export const ending = <const T extends string>(tag: T) => ({ is: 'text', source: 'prose', tag, end: './.' }) as const
/** To whom a document goes: "Kính gửi: …" for one, a list for several. */
export const addressees = {
  is: 'lines',
  source: 'prose',
  tag: 'kinh_gui',
  ends: [';', '.'],
  one: 'kinh_gui_mot',
} as const
/** What stands in the year and is printed in capitals. */
export const capitals = <const T extends string>(tag: T) =>
  ({ is: 'text', source: 'data', tag, capitals: true }) as const
/** Lines that a person writes. */
export const lines = <const T extends string>(tag: T, ends?: readonly [string, string]) =>
  ({ is: 'lines', source: 'prose', tag, ...(ends && { ends }) }) as const
/** Lines that stand in the year. */
export const dataLines = <const T extends string>(tag: T, ends?: readonly [string, string]) =>
  ({ is: 'lines', source: 'data', tag, ...(ends && { ends }) }) as const
/** Rows that stand in the year. */
export const rows = <const T extends string, const F extends Fields>(tag: T, fields: F) =>
  ({ is: 'rows', source: 'data', tag, fields }) as const
/** Rows that stand in the year and may be laid two by two: `{#tag_doi}{ten_1}{ten_2}{/tag_doi}`. */
export const pairedRows = <const T extends string, const F extends Fields>(tag: T, fields: F) =>
  ({ is: 'rows', source: 'data', tag, fields, pairs: `${tag}_doi` }) as const

const dots = (count: number): string => '…'.repeat(count)

/** The fields of the letterhead, the signature and the recipients: the same in every document. */
export const commonFields = {
  superior: capitals('co_quan_chu_quan'),
  issuer: { ...capitals('co_quan_ban_hanh'), blank: dots(16) },
  issuerName: data('ten_co_quan'),
  symbol: { ...data('so_ky_hieu'), blank: '          ' },
  place: { ...data('dia_danh'), blank: '……………' },
  date: { ...data('ngay_thang_nam'), blank: 'ngày      tháng      năm          ' },
  subject: { ...data('trich_yeu'), bare: true, blank: dots(24) },
  authority: capitals('quyen_han'),
  post: { ...capitals('chuc_vu'), blank: dots(12) },
  agencyPost: capitals('chuc_vu_co_quan'),
  signer: { ...data('ho_ten_nguoi_ky'), blank: dots(14) },
  recipients: lines('noi_nhan', [';', ';']),
  archive: { ...prose('luu'), bare: true, blank: 'VT' },
  qr: data('ma_qr'),
} as const satisfies Fields
