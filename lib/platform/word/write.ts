import { bodyOf, paragraphProperties, ruleEnd, ruleStyle, runProperties } from './body'
import type { WordModel, WordStyle } from './model'
import { packWord, related } from './package'
import { element, namespaces, part } from './xml'

/** A Word file from its model, in plain OOXML that every Word since 2007 opens. */
export function writeWord(model: WordModel): Uint8Array<ArrayBuffer> {
  const document = part(element('w:document', namespaces, element('w:body', {}, bodyOf(model.sections))))
  return packWord(
    [
      { name: 'document.xml', content: document, type: 'document.main' },
      related('rId1', 'styles', styles(model)),
      related('rId2', 'settings', settings()),
      related('rId3', 'fontTable', fonts(model.font)),
      related('rId4', 'header', header(model.pageNumber, true), 'header1.xml'),
      related('rId5', 'header', header(model.pageNumber, false), 'header2.xml'),
    ],
    { title: model.title },
  )
}

function styles({ font, size, styles: own }: WordModel): string {
  const fontOf = { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', fontOf),
        runProperties({ size }),
        element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, paragraphProperties({ before: 0, after: 0, line: 1 }))),
  )
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    element('w:name', { 'w:val': 'Normal' }),
    element('w:qFormat'),
  )
  return part(element('w:styles', namespaces, defaults, normal, ...own.map(styleOf), ruleStyles, tableStyle))
}

const styleOf = ({ id, name, ...look }: WordStyle): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element('w:pPr', {}, paragraphProperties(look)),
    element('w:rPr', {}, runProperties(look)),
  )

// a line is the lower border of a paragraph of two points; so is what ends a section, without its line
const thin = (id: string, name: string, line: boolean): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element(
      'w:pPr',
      {},
      paragraphProperties({ keepNext: false }, line),
      element('w:spacing', { 'w:before': 0, 'w:after': 40, 'w:line': 70, 'w:lineRule': 'exact' }),
    ),
    element('w:rPr', {}, runProperties({ size: 2 })),
  )
const ruleStyles = thin(ruleStyle, 'Đường kẻ', true) + thin(ruleEnd, 'Cuối phần', false)

const tableStyle = element(
  'w:style',
  { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
  element('w:name', { 'w:val': 'Normal Table' }),
  element('w:uiPriority', { 'w:val': 99 }),
  element('w:semiHidden'),
  element('w:unhideWhenUsed'),
  element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
)

const settings = (): string =>
  part(
    element(
      'w:settings',
      namespaces,
      element('w:zoom', { 'w:percent': 100 }),
      element('w:defaultTabStop', { 'w:val': 720 }),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  )

const fonts = (font: string): string =>
  part(
    element(
      'w:fonts',
      namespaces,
      element(
        'w:font',
        { 'w:name': font },
        element('w:panose1', { 'w:val': '02020603050405020304' }),
        element('w:charset', { 'w:val': '00' }),
        element('w:family', { 'w:val': 'roman' }),
        element('w:pitch', { 'w:val': 'variable' }),
      ),
    ),
  )

const header = (style: string, numbered: boolean): string =>
  part(
    element(
      'w:hdr',
      namespaces,
      element(
        'w:p',
        {},
        element('w:pPr', {}, element('w:pStyle', { 'w:val': style })),
        numbered ? element('w:fldSimple', { 'w:instr': ' PAGE ' }, element('w:r', {}, element('w:t', {}, '2'))) : '',
      ),
    ),
  )
