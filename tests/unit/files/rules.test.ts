import { describe, expect, it } from 'vitest'
import { checkArrival, checkContent, checkQuota, contentDisposition, keptName, quotaBytes } from '@/lib/files/rules'
import { fileSchema, optionalFileSchema } from '@/lib/files/schema'

const code = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'ok' : verdict.refusal.code

describe('a file on arrival', () => {
  it('keeps its Vietnamese name in composed form, without a path and without signs that turn the text', () => {
    expect(keptName('Tham luận.docx'.normalize('NFD'))).toBe('Tham luận.docx')
    expect(keptName('C:\\Bài viết\\Tham luận.docx')).toBe('Tham luận.docx')
    expect(keptName('../../etc/a.pdf')).toBe('a.pdf')
    expect(keptName('a\u202Efdp.exe\n.pdf')).toBe('afdp.exe.pdf')
    expect(keptName(`${'ă'.repeat(300)}.docx`)).toBe(`${'ă'.repeat(150)}.docx`)
  })

  it('is of a kind that its purpose takes', () => {
    expect(code(checkArrival({ name: 'a.docx', size: 1 }, 'paper'))).toBe('ok')
    expect(code(checkArrival({ name: 'a.PDF', size: 1 }, 'paper'))).toBe('ok')
    expect(code(checkArrival({ name: 'a.jpeg', size: 1 }, 'photo'))).toBe('ok')
    for (const name of ['a.doc', 'a.xlsx', 'a.exe', 'docx', 'a', 'a.pdf.exe'])
      expect(code(checkArrival({ name, size: 1 }, 'paper'))).toBe('files.kind_not_allowed')
    expect(code(checkArrival({ name: 'a.docx', size: 1 }, 'decision'))).toBe('files.kind_not_allowed')
  })

  it('is neither empty nor larger than 20 MB; 20 MB exactly is taken', () => {
    expect(code(checkArrival({ name: 'a.pdf', size: 0 }, 'paper'))).toBe('files.empty')
    expect(code(checkArrival({ name: 'a.pdf', size: 20_000_000 }, 'paper'))).toBe('ok')
    expect(code(checkArrival({ name: 'a.pdf', size: 20_000_001 }, 'paper'))).toBe('files.too_large')
  })

  it('is what its extension says', () => {
    expect(code(checkContent('a.jpeg', 'jpg'))).toBe('ok')
    expect(code(checkContent('a.pdf', 'docx'))).toBe('files.extension_lies')
  })

  it('fits into what its school may keep', () => {
    expect(code(checkQuota(quotaBytes - 5, 5))).toBe('ok')
    expect(code(checkQuota(quotaBytes - 5, 6))).toBe('files.quota_full')
  })

  it('is called by its name in the header, and in plain letters for old programs', () => {
    expect(contentDisposition('Đổi mới "bài" (1).pdf')).toBe(
      `attachment; filename="Doi moi _bai_ (1).pdf"; filename*=UTF-8''%C4%90%E1%BB%95i%20m%E1%BB%9Bi%20%22b%C3%A0i%22%20%281%29.pdf`,
    )
    expect(contentDisposition('a\r\nx: y.pdf')).not.toMatch(/[\r\n]/)
  })
})

describe('a file in a form', () => {
  const file = new File(['x'], 'a.pdf')
  const none = new File([], '')
  const large = { name: 'a.pdf', size: 20_000_001, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }

  it('must be chosen where it is asked for', () => {
    expect(fileSchema.safeParse(file).success).toBe(true)
    for (const value of [none, undefined, 'text', {}, large]) expect(fileSchema.safeParse(value).success).toBe(false)
  })

  it('may be left out where it is not', () => {
    expect(optionalFileSchema.parse(file)).toBe(file)
    for (const value of [none, undefined, '']) expect(optionalFileSchema.parse(value)).toBeUndefined()
    expect(optionalFileSchema.safeParse(large).success).toBe(false)
    expect(optionalFileSchema.safeParse({ not: '' }).success).toBe(false)
  })
})
