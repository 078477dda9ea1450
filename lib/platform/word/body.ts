import type { Look, ParagraphLook, WordBlock, WordParagraph, WordRule, WordSection, WordTable } from './model'
import { element, escapeXml, twips } from './xml'

/** The style of the lines under words: filling makes such a line as long as its words ask. */
export const ruleStyle = 'DuongKe'

const flag = (name: string, on: boolean | undefined): string =>
  on === undefined ? '' : element(name, on ? {} : { 'w:val': '0' })

/** Run properties, in the order that the schema of Word demands. */
export const runProperties = ({ size, bold, italic }: Look): string =>
  [
    flag('w:b', bold),
    flag('w:bCs', bold),
    flag('w:i', italic),
    flag('w:iCs', italic),
    size === undefined ? '' : element('w:sz', { 'w:val': size * 2 }) + element('w:szCs', { 'w:val': size * 2 }),
  ].join('')

/** Paragraph properties, in the order that the schema of Word demands. */
export function paragraphProperties(look: ParagraphLook, rule = false): string {
  const { before, after, line, left, right, firstLine } = look
  const spacing = {
    'w:before': before === undefined ? undefined : before * 20,
    'w:after': after === undefined ? undefined : after * 20,
    'w:line': line === undefined ? undefined : Math.round(line * 240),
    'w:lineRule': line === undefined ? undefined : 'auto',
  }
  const indent = {
    'w:left': left === undefined ? undefined : twips(left),
    'w:right': right === undefined ? undefined : twips(right),
    'w:firstLine': firstLine === undefined ? undefined : twips(firstLine),
  }
  const some = (values: Record<string, unknown>): boolean => Object.values(values).some((value) => value !== undefined)
  return [
    look.keepNext ? element('w:keepNext') : '',
    look.keepLines ? element('w:keepLines') : '',
    rule
      ? element('w:pBdr', {}, element('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': '000000' }))
      : '',
    some(spacing) ? element('w:spacing', spacing) : '',
    some(indent) ? element('w:ind', indent) : '',
    look.align ? element('w:jc', { 'w:val': look.align }) : '',
    look.outline === undefined ? '' : element('w:outlineLvl', { 'w:val': look.outline - 1 }),
  ].join('')
}

const run = (look: Look, text: string): string => {
  const properties = runProperties(look)
  return element(
    'w:r',
    {},
    properties && element('w:rPr', {}, properties),
    `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`,
  )
}

function paragraph({ style, runs, look = {} }: WordParagraph): string {
  const properties = element('w:pStyle', { 'w:val': style }) + paragraphProperties(look)
  return element('w:p', {}, element('w:pPr', {}, properties), ...runs.map(({ text, ...own }) => run(own, text)))
}

// the length that words ask for is found when they are known; until then the line takes its share of the column
function rule({ length, width }: WordRule): string {
  const side = (width * (1 - Math.min(length * 0.9, 0.95))) / 2
  const properties = [
    element('w:pStyle', { 'w:val': ruleStyle }),
    element('w:ind', { 'w:left': twips(side), 'w:right': twips(side) }),
  ]
  return element('w:p', {}, element('w:pPr', {}, ...properties))
}

const borders = (lines: boolean): string =>
  element(
    'w:tblBorders',
    {},
    ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
      element(
        `w:${side}`,
        lines ? { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' } : { 'w:val': 'nil' },
      ),
    ),
  )

function table({ columns, lines, rows }: WordTable): string {
  const whole = columns.reduce((sum, width) => sum + width, 0)
  const side = lines ? 1.2 : 0
  const margins = ['left', 'right'].map((at) => element(`w:${at}`, { 'w:w': twips(side), 'w:type': 'dxa' }))
  const properties = [
    element('w:tblW', { 'w:w': twips(whole), 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    borders(lines),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, ...margins),
  ]
  return element(
    'w:tbl',
    {},
    element('w:tblPr', {}, ...properties),
    element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': twips(width) }))),
    ...rows.map((row) => tableRow(row, columns)),
  )
}

function tableRow({ cells, head }: WordTable['rows'][number], columns: number[]): string {
  let at = 0
  const written = cells.map(({ blocks, span = 1, middle }) => {
    const width = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    at += span
    const properties = [
      element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      span > 1 ? element('w:gridSpan', { 'w:val': span }) : '',
      middle ? element('w:vAlign', { 'w:val': 'center' }) : '',
    ]
    return element('w:tc', {}, element('w:tcPr', {}, ...properties), ...blocks.map(block))
  })
  const properties = element('w:cantSplit') + (head ? element('w:tblHeader') : '')
  return element('w:tr', {}, element('w:trPr', {}, properties), ...written)
}

const block = (one: WordBlock): string =>
  one.is === 'paragraph' ? paragraph(one) : one.is === 'rule' ? rule(one) : table(one)

function sectionProperties({ width, height, margins, restarts }: WordSection): string {
  const { top, right, bottom, left } = margins
  return element(
    'w:sectPr',
    {},
    element('w:headerReference', { 'w:type': 'default', 'r:id': 'rId4' }),
    element('w:headerReference', { 'w:type': 'first', 'r:id': 'rId5' }),
    element('w:pgSz', {
      'w:w': twips(width),
      'w:h': twips(height),
      'w:orient': width > height ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': twips(top),
      'w:right': twips(right),
      'w:bottom': twips(bottom),
      'w:left': twips(left),
      'w:header': twips(10),
      'w:footer': twips(10),
      'w:gutter': 0,
    }),
    restarts ? element('w:pgNumType', { 'w:start': 1 }) : '',
    element('w:titlePg'),
  )
}

/** The body of a document: a section ends in its last paragraph, the last one in the body itself. */
export function bodyOf(sections: WordSection[]): string {
  return sections
    .flatMap((section, at) => {
      const blocks = section.blocks.map(block)
      const end = sectionProperties(section)
      if (at === sections.length - 1) return [...blocks, end]
      return [...blocks, element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': ruleEnd }), end))]
    })
    .join('')
}

/** The style of the empty paragraph that ends a section. */
export const ruleEnd = 'CuoiPhan'
