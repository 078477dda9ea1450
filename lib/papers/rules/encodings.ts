import { isSyllable } from './words'

export type LegacyEncoding = 'tcvn3' | 'vni'

// one byte a letter, in the order of the standard TCVN 5712
const tcvn3Codes = [
  'µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ',
  'ÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị',
  'ßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợ',
  'ïùñủòũóúôụ\u00adưõừöử÷ữøứùựúỳûỷüỹýýþỵ®đ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
].join('')

// a plain vowel and a sign behind it
const vniMarks = {
  a: 'ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ',
  e: 'ùéøèûẻõẽïẹâêáếàềåểãễäệ',
  o: 'ùóøòûỏõõïọâôáốàồåổãỗäộ',
  ô: 'ùớøờûởõỡïợ',
  u: 'ùúøùûủõũïụ',
  ö: 'ùứøừûửõữïự',
  y: 'ùýøỳûỷõỹ',
}
const vniSingles = 'ííììæỉóĩòịôơöưîỵñđ'

const pairs = (codes: string): [string, string][] =>
  Array.from({ length: codes.length / 2 }, (_, at) => [codes[at * 2] ?? '', codes[at * 2 + 1] ?? ''])

const tcvn3 = new Map(pairs(tcvn3Codes))

const lowerVni = [
  ...Object.entries(vniMarks).flatMap(([vowel, marks]) =>
    pairs(marks).map(([mark, letter]): [string, string] => [vowel + mark, letter]),
  ),
  ...pairs(vniSingles),
]
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const vni = new Map(
  lowerVni.flatMap(([code, letter]): [string, string][] => [
    [code, letter],
    [capital(code), letter.toUpperCase()],
    [code.toUpperCase(), letter.toUpperCase()],
  ]),
)

/** Text typed in an old encoding, in Unicode; `capitals` for the typefaces that show all letters as capitals (.VnTimeH). */
export function fromLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  if (encoding === 'tcvn3') {
    const plain = text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3.get(sign) ?? sign)
    return (capitals ? plain.toUpperCase() : plain).normalize('NFC')
  }
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    const pair = vni.get(text.slice(at, at + 2))
    plain += pair ?? vni.get(text[at] ?? '') ?? text[at]
    if (pair !== undefined) at++
  }
  return plain.normalize('NFC')
}

/** The old encoding that a typeface is made for, by its name: ".VnTime", "VNI-Times". */
export const encodingOfFont = (font: string): LegacyEncoding | null =>
  /^\.vn/i.test(font) ? 'tcvn3' : /^vni[\s-]/i.test(font) ? 'vni' : null

const fewest = 5
const edges =
  /^[\s\u0021-\u0040\u005b-\u0060\u007b-\u007e“”‘’…–—]+|[\s\u0021-\u0040\u005b-\u0060\u007b-\u007e“”‘’…–—]+$/g

function readable(words: readonly string[], decode: (word: string) => string): number {
  return words.filter((word) => isSyllable(decode(word))).length / words.length
}

/** The old encoding that a text is typed in, by its letters: as it stands it is no Vietnamese, decoded it is. */
export function encodingOfText(text: string): LegacyEncoding | null {
  if (!/[\u00a1-\u00ff]/.test(text)) return null
  const words = text
    .normalize('NFC')
    .split(/[\s/()-]+/u)
    .map((word) => word.replace(edges, ''))
    .filter((word) => /[^\u0000-\u007f]/.test(word))
  if (words.length < fewest || readable(words, (word) => word) > 0.6) return null
  const scores = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    score: readable(words, (word) => fromLegacy(word, encoding)),
  }))
  const [best] = scores.sort((a, b) => b.score - a.score)
  return best && best.score >= 0.8 ? best.encoding : null
}
