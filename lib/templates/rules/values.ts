import type { Field, Fields, TextField } from './fields'
import { lineTag } from './fields'
import { fieldsOf, type DocumentData, type DocumentKind } from './kinds'

/** What a template is filled with, by its tags; what is not known is left out. */
export type Values = { [tag: string]: string | boolean | Values[] | undefined }

// signs that XML does not know, halves of a pair, places that Unicode leaves empty
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as it is printed: composed (NFC), of signs that a document can carry, lines ended alike. */
export const printed = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unwritable, '')
    .normalize('NFC')
    .replace(/[^\S\n\u00a0]+\n/g, '\n')
    // a figure and its sign, and the name of the Academy, are not torn apart at the end of a line
    .replace(/(\d) %/g, '$1\u00a0%')
    .replace(/\bHồ Chí Minh\b/gi, (name) => name.replaceAll(' ', '\u00a0'))
    .trim()

/** Capitals by the Vietnamese rule. */
export const inCapitals = (text: string): string => text.toLocaleUpperCase('vi')

/** A line closed by this sign, whatever closed it before. */
export const closedBy = (line: string, sign: string): string => `${line.replace(/[\s.;,/]+$/u, '')}${sign}`

function textValue(field: TextField, given: string): string | undefined {
  const text = printed(given)
  if (text === '') return field.blank
  const ended = field.bare ? closedBy(text, '') : field.end ? closedBy(text, field.end) : text
  return field.capitals ? inCapitals(ended) : ended
}

const linesOf = (given: readonly string[]): string[] =>
  given.flatMap((line) => printed(line).split('\n')).filter((line) => line.trim() !== '')

function lineValues(field: Field & { is: 'lines' }, given: readonly string[]): Values {
  const { ends, one, tag } = field
  const all = linesOf(given)
  const closed = all.map((line, at) => (ends ? closedBy(line, at === all.length - 1 ? ends[1] : ends[0]) : line))
  const alone = one !== undefined && all.length === 1
  return {
    [tag]: alone ? [] : closed.map((line) => ({ [lineTag]: line })),
    [`co_${tag}`]: all.length > 0,
    ...(one !== undefined && { [one]: alone ? closedBy(all[0]!, '') : undefined }),
  }
}

type Given = { readonly [name: string]: unknown }

function rowValues(field: Field & { is: 'rows' }, given: readonly Given[]): Values {
  const rows = given.map((row) => valuesIn(field.fields, row))
  const some = { [field.tag]: rows, [`co_${field.tag}`]: rows.length > 0 }
  return field.pairs === undefined
    ? some
    : { ...some, [field.pairs]: pairsOf(rows), [`co_${field.pairs}`]: rows.length > 0 }
}

/** Rows two by two: their tags carry _1 and _2. */
function pairsOf(rows: Values[]): Values[] {
  const side = (row: Values | undefined, number: 1 | 2): Values =>
    Object.fromEntries(Object.entries(row ?? {}).map(([tag, value]) => [`${tag}_${number}`, value]))
  return rows.flatMap((row, at) => (at % 2 === 0 ? [{ ...side(row, 1), ...side(rows[at + 1], 2) }] : []))
}

function valuesIn(fields: Fields, given: Given): Values {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, field]): Values => {
      const value = given[name]
      if (field.is === 'rows') return rowValues(field, (value as Given[] | undefined) ?? [])
      if (field.is === 'lines') return lineValues(field, (value as string[] | undefined) ?? [])
      const text = textValue(field, (value as string | undefined) ?? '')
      return { [field.tag]: text, [`co_${field.tag}`]: text !== undefined }
    }),
  ) as Values
}

/** What a template of this kind is filled with: capitals, signs at the ends of lines and blanks as the layout asks. */
export const valuesOf = <K extends DocumentKind>(kind: K, data: DocumentData<K>): Values =>
  valuesIn(fieldsOf(kind), data)
