import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { describe, expect, it } from 'vitest'
import { fillTemplate, shippedTemplate, tagsIn } from '@/lib/templates/queries/fill'
import { emptyData } from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'
import { changed, filled, linesOf, packageFaults, partOf } from './documents'

const plan = sampleOf('plan', 'decree30')

describe('a filled template', () => {
  it('has composed letters, whatever was typed', async () => {
    const decomposed = JSON.parse(JSON.stringify(plan).normalize('NFD')) as typeof plan
    const bytes = await filled('plan', 'decree30', decomposed)
    expect(partOf(bytes)).toBe(partOf(bytes).normalize('NFC'))
    expect(linesOf(bytes)).toEqual(linesOf(await filled('plan')))
    expect(linesOf(bytes)).toContain('Nguyễn Thị Minh Họa')
  })

  it('writes in capitals what the layout wants in capitals, by the Vietnamese rule', async () => {
    const lines = linesOf(await filled('plan'))
    expect(lines).toContain('CỤM THI ĐUA CÁC TRƯỜNG CHÍNH TRỊ BẮC TRUNG BỘ')
    expect(lines).toContain('HIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ TRẦN PHÚ')
  })

  it('makes a paragraph of each line of prose, laid out like the first', async () => {
    const bytes = await filled('plan', 'decree30', { ...plan, funding: 'Dòng một.\r\nDòng hai.\nDòng ba.' })
    expect(linesOf(bytes)).toEqual(expect.arrayContaining(['Dòng một.', 'Dòng hai.', 'Dòng ba.']))
    expect(partOf(bytes).match(/<w:pStyle w:val="NoiDung"\/><\/w:pPr><w:r><w:t[^>]*>Dòng/g)).toHaveLength(3)
  })

  it('closes lists as the layout asks, whatever closed their lines before', async () => {
    const bases = ['Căn cứ Luật số 1.', 'Căn cứ Nghị định số 2,', 'Căn cứ Hướng dẫn số 3;']
    const lines = linesOf(await filled('plan', 'decree30', { ...plan, bases, closing: 'Đề nghị thực hiện.' }))
    expect(lines.filter((line) => line.startsWith('Căn cứ'))).toEqual([
      'Căn cứ Luật số 1;',
      'Căn cứ Nghị định số 2;',
      'Căn cứ Hướng dẫn số 3.',
    ])
    expect(lines).toContain('Đề nghị thực hiện./.')
  })

  it('writes one addressee on the line itself, several below it', async () => {
    const data = sampleOf('report', 'decree30')
    const one = linesOf(await filled('report', 'decree30', { ...data, addressees: ['Vụ Các trường chính trị.'] }))
    expect(one).toContain('Kính gửi: Vụ Các trường chính trị')
    const two = linesOf(await filled('report', 'decree30', { ...data, addressees: ['Học viện', 'Vụ Các trường'] }))
    expect(two).toEqual(expect.arrayContaining(['Kính gửi: ', '- Học viện;', '- Vụ Các trường.']))
  })

  it('reads no tag in what is filled in', async () => {
    const funding = 'Xem {chu_de}, {#su_kien}{ten}{/su_kien}, {%anh} & <w:p/> "{@x}"'
    expect(linesOf(await filled('plan', 'decree30', { ...plan, funding }))).toContain(funding)
  })

  it('drops signs that XML does not know, and marks of its own', async () => {
    const funding = 'Kinh\u0000 phí\u0008 \ud800tự\ufdd0 lo\ufdd1.\uffff\ufdd2'
    const bytes = await filled('plan', 'decree30', { ...plan, funding })
    expect(linesOf(bytes)).toContain('Kinh phí tự lo.')
    expect(packageFaults(bytes)).toEqual([])
  })

  it('leaves no trace of what is not known, and lines to be filled in by hand where the layout needs them', async () => {
    const lines = linesOf(await filled('invitation', 'decree30', emptyData('invitation')))
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined|null/)
    expect(lines.filter((line) => line.startsWith('Lưu ý') || line.startsWith('Liên hệ'))).toEqual([])
    expect(lines).toContainEqual(expect.stringMatching(/^……………, ngày {6}tháng {6}năm *$/))
  })

  it('takes an appendix away with its pages when there is nothing to list', async () => {
    const sections = (bytes: Uint8Array): number => partOf(bytes).match(/<w:sectPr>/g)!.length
    expect(sections(await filled('report'))).toBe(2)
    const without = await filled('report', 'decree30', { ...sampleOf('report', 'decree30'), summary: [] })
    expect(sections(without)).toBe(1)
    expect(partOf(without)).not.toContain('w:orient="landscape"')
  })

  it('carries its code as a picture that a phone reads', async () => {
    const bytes = await filled('plan')
    const png = new PizZip(bytes).file('word/media/ma-qr.png')!.asUint8Array()
    const wasmBinary = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm').buffer
    prepareZXingModule({ overrides: { wasmBinary } })
    const [code] = await readBarcodes(new Uint8Array(png))
    expect(code?.text).toBe(plan.qr)
    expect(partOf(bytes)).toContain(`descr="${plan.qr}"`)
    expect(partOf(bytes, '[Content_Types].xml')).toContain('ContentType="image/png"')
  })

  it('lays two schools side by side, an odd one alone', async () => {
    const xml = partOf(await filled('pledge'))
    const rows = xml.slice(xml.lastIndexOf('<w:tbl>')).match(/<w:tr>/g)
    expect(rows).toHaveLength(4)
  })
})

describe('a template with faults', () => {
  const faultsOf = async (change: (xml: string) => string) => {
    const answer = await fillTemplate(changed(shippedTemplate('plan', 'decree30'), change), 'plan', plan)
    return 'faults' in answer
      ? answer.faults.map(({ fault, tag, meant, place }) => ({ fault, tag, meant, at: place?.words }))
      : []
  }

  it('names an unknown tag, where it stands, and what was probably meant', async () => {
    const faults = await faultsOf((xml) => xml.replace('{kinh_phi}', 'Kinh phí: {kinh_phy}'))
    expect(faults).toEqual([{ fault: 'unknown', tag: 'kinh_phy', meant: 'kinh_phi', at: 'Kinh phí: {kinh_phy}' }])
  })

  it('names a field of rows that is used outside them', async () => {
    const faults = await faultsOf((xml) => xml.replace('{kinh_phi}', '{thanh_phan}'))
    expect(faults).toMatchObject([{ fault: 'outside', tag: 'thanh_phan' }])
  })

  it('names a brace without its other half', async () => {
    expect(await faultsOf((xml) => xml.replace('{kinh_phi}', '{kinh_phi'))).toMatchObject([
      { fault: 'unclosed', tag: 'kinh_phi' },
    ])
    expect(await faultsOf((xml) => xml.replace('{kinh_phi}', 'kinh_phi}'))).toMatchObject([{ fault: 'unopened' }])
  })

  it('names rows that do not end, and an end that closes others', async () => {
    expect(await faultsOf((xml) => xml.replace('{/can_cu}', ''))).toMatchObject([{ fault: 'open_loop', tag: 'can_cu' }])
    expect(await faultsOf((xml) => xml.replace('{/can_cu}', '{/can}'))).toMatchObject([
      { fault: 'wrong_close', tag: 'can', meant: 'can_cu' },
    ])
  })

  it('finds a tag that Word has cut into pieces', () => {
    const cut = changed(shippedTemplate('plan', 'decree30'), (xml) =>
      xml.replace('{kinh_phi}', '{kinh</w:t></w:r><w:r><w:t>_phi}'),
    )
    expect(tagsIn(cut, 'plan').faults).toEqual([])
  })

  it('answers for a file that is no sound Word file', async () => {
    const broken = changed(shippedTemplate('plan', 'decree30'), (xml) => xml.replace('</w:body>', ''))
    for (const bytes of [broken, new TextEncoder().encode('no archive')])
      expect(await fillTemplate(new Uint8Array(bytes), 'plan', plan)).toEqual({
        faults: [{ fault: 'cannot_fill', tag: '', place: null }],
      })
  })
})

describe('the tags of a kind', () => {
  it('of rows never carry the name of a field around them: an empty one would show the other’s words', async () => {
    const { fieldsOf, kindNames } = await import('@/lib/templates/rules/kinds')
    const clashes = kindNames.flatMap((kind) => {
      const outer = Object.values(fieldsOf(kind))
      return outer.flatMap((field) =>
        field.is === 'rows'
          ? Object.values(field.fields)
              .filter((inner) => outer.some(({ tag }) => tag === inner.tag))
              .map((inner) => `${kind}: ${field.tag}.${inner.tag}`)
          : [],
      )
    })
    expect(clashes).toEqual([])
  })
})
