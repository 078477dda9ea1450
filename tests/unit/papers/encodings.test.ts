import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodingOfFont, encodingOfText, fromLegacy } from '@/lib/papers/rules/encodings'
import { parseFont } from '@/lib/papers/rules/form-rules'
import { isSyllable } from '@/lib/papers/rules/words'
import { prose } from '../../support/paper-words'

const tcvn3 = 'Tr­êng chÝnh trÞ tØnh ®æi míi ph­¬ng ph¸p gi¶ng d¹y lý luËn chÝnh trÞ, g¾n víi thùc tiÔn ®Þa ph­¬ng.'
const vni =
  'Tröôøng chính trò tænh ñoåi môùi phöông phaùp giaûng daïy lyù luaän chính trò, gaén vôùi thöïc tieãn ñòa phöông.'
const unicode = 'Trường chính trị tỉnh đổi mới phương pháp giảng dạy lý luận chính trị, gắn với thực tiễn địa phương.'

describe('old encodings', () => {
  it('are turned into Unicode', () => {
    expect(fromLegacy(tcvn3, 'tcvn3')).toBe(unicode)
    expect(fromLegacy(vni, 'vni')).toBe(unicode)
    expect(fromLegacy('§¹i häc', 'tcvn3', true)).toBe('ĐẠI HỌC')
    expect(fromLegacy('ÑAÏI HOÏC, Ñaïi hoïc, Öùng duïng', 'vni')).toBe('ĐẠI HỌC, Đại học, Ứng dụng')
  })

  it('are known by their letters', () => {
    expect(encodingOfText(tcvn3)).toBe('tcvn3')
    expect(encodingOfText(vni)).toBe('vni')
  })

  it('are not seen in Unicode, in other tongues or in chance', () => {
    for (let at = 0; at < 21; at++) expect(encodingOfText(prose(at))).toBeNull()
    expect(encodingOfText(unicode.normalize('NFD'))).toBeNull()
    expect(encodingOfText('façade, naïve, résumé, Zürich, São Paulo, déjà vu, crème brûlée, café')).toBeNull()
    expect(encodingOfText('Für große Städte müssen häufig größere Maßnahmen geprüft werden, möglichst früh')).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => encodingOfText(text) === null || text.length > 9))
  })

  it('are known by their typefaces', () => {
    expect(['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman', 'Vni Times'].map(encodingOfFont)).toEqual([
      'tcvn3',
      'tcvn3',
      'vni',
      null,
      'vni',
    ])
  })
})

describe('the words of the form', () => {
  it('tell Vietnamese syllables from others', () => {
    for (const word of 'nghiêng khuya thuở giếng quyết gì ươm yêu Đắk oẳn khúc khuỷu huỳnh'.split(' '))
      expect([word, isSyllable(word)]).toEqual([word, true])
    for (const word of 'trÞ ®æi giaûng wzx được1 strength'.split(' '))
      expect([word, isSyllable(word)]).toEqual([word, false])
  })

  it('name a typeface and its sizes', () => {
    expect(parseFont('Times New Roman 14')).toEqual({ font: 'Times New Roman', sizes: { from: 14, to: 14 } })
    expect(parseFont('Times New Roman, cỡ chữ 13–14')).toEqual({ font: 'Times New Roman', sizes: { from: 13, to: 14 } })
    expect(parseFont('Times New Roman (cỡ 13 hoặc 14)')).toEqual({
      font: 'Times New Roman',
      sizes: { from: 13, to: 14 },
    })
    expect(parseFont('Arial')).toEqual({ font: 'Arial', sizes: { from: 13, to: 14 } })
  })
})
