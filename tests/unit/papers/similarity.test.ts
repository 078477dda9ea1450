import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf, shinglesOf, surelyFoundWords, worthOf } from '@/lib/papers/rules/similarity'
import { textKey } from '@/lib/papers/rules/words'
import { prose } from '../../support/paper-words'

const words = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ')
const passage =
  'Đổi mới phương pháp giảng dạy phải bắt đầu từ người thầy, từ cách đặt vấn đề gần với cuộc sống của học viên cơ sở'

describe('similar texts', () => {
  it('share a shingle wherever they share a passage of twelve words', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: surelyFoundWords, max: 40 }), (before, other, length) => {
        const shared = words('chung', length)
        const first = shinglesOf(`${words('một', before)} ${shared} ${words('hai', 30)}`)
        const second = new Set(shinglesOf(`${words('ba', other)} ${shared} ${words('bốn', 30)}`).map((it) => it.hash))
        expect(first.some(({ hash }) => second.has(hash))).toBe(true)
      }),
    )
  })

  it('are found whatever the capitals, the place of the tone and the way of typing', () => {
    const typed = 'Nền văn hóa hòa bình, thủy chung của quê hương xứ Nghệ đã khóa chặt lòng người'
    const otherwise = 'NỀN VĂN HOÁ HOÀ BÌNH, THUỶ CHUNG CỦA QUÊ HƯƠNG XỨ NGHỆ ĐÃ KHOÁ CHẶT LÒNG NGƯỜI'.normalize('NFD')
    expect(textKey(typed)).toBe(textKey(otherwise))
    expect(shinglesOf(typed)).toEqual(shinglesOf(otherwise))
    expect(textKey('hòa')).not.toBe(textKey('hóa'))
  })

  it('show the passage in both, at its place', () => {
    const first = `${words('một', 40)}. ${passage}. ${words('hai', 30)}`
    const second = `${words('ba', 10)}. ${passage.toUpperCase()}, ${words('bốn', 50)}`
    const [found, ...others] = passagesOf(first, second)
    expect(others).toEqual([])
    expect(first.slice(found!.first.from, found!.first.to)).toBe(passage)
    expect(second.slice(found!.second.from, found!.second.to)).toBe(passage.toUpperCase())
    expect(found).toMatchObject({ words: 26, weight: 1, quoted: false })
  })

  it('go on over a word that was changed', () => {
    const changed = passage.replace('người thầy', 'giảng viên')
    const [found, ...others] = passagesOf(`a ${passage} b`, `c ${changed} d`)
    expect(others).toEqual([])
    expect(found!.words).toBe(26)
  })

  it('weigh little where a text stands in many papers, or is quoted', () => {
    const resolution =
      'Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia là đột phá quan trọng hàng đầu'
    const first = `${passage}. Nghị quyết nêu: “${resolution}”. ${prose(1)}`
    const second = `${resolution}. ${words('năm', 20)} ${passage}`
    const many = new Map(shinglesOfAll(resolution).map((hash) => [hash, 40]))
    const [most, least] = passagesOf(first, second, many)
    expect(first.slice(most!.first.from, most!.first.to)).toBe(passage)
    expect(least).toMatchObject({ quoted: true })
    expect(worthOf(least!)).toBeLessThan(worthOf(most!) / 20)
  })

  it('are not found in papers that have nothing in common, nor in a text too short to compare', () => {
    expect(passagesOf(words('một', 300), words('hai', 300))).toEqual([])
    expect(passagesOf('ba bốn', 'ba bốn')).toEqual([])
    expect(shinglesOf('một hai ba')).toEqual([])
  })
})

/** Every shingle of a text: each five words are a text of their own. */
function shinglesOfAll(text: string): number[] {
  const parts = textKey(text).split(' ')
  return parts.slice(4).map((_, at) => shinglesOf(parts.slice(at, at + 5).join(' '))[0]!.hash)
}
