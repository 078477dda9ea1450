import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm, typedValues } from '@/lib/platform/form-data'

const form = (fields: [string, string][]): FormData => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('a form as nested values', () => {
  it('dots make objects, numbers make lists in their order, and a removed middle row leaves no hole', () => {
    const read = readForm(
      form([
        ['title', 'Đăng ký'],
        ['targets.10.content', 'hai'],
        ['targets.2.content', 'một'],
        ['targets.2.unit', 'lớp'],
        ['offices[]', 'a'],
        ['offices[]', 'b'],
      ]),
    )
    expect(read).toEqual({
      title: 'Đăng ký',
      targets: [{ content: 'một', unit: 'lớp' }, { content: 'hai' }],
      offices: ['a', 'b'],
    })
  })

  it('text arrives composed, however the keyboard sent it', () => {
    expect(readForm(form([['name', 'Hội nghị'.normalize('NFD')]]))).toEqual({ name: 'Hội nghị'.normalize('NFC') })
  })

  it('what the framework adds is left out', () => {
    expect(
      readForm(
        form([
          ['$ACTION_REF_1', ''],
          ['_key', 'x'],
          ['a', '1'],
        ]),
      ),
    ).toEqual({ a: '1' })
  })

  it('no name reaches a prototype', () => {
    const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'a', '0', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(names, { minLength: 1 }), fc.string())), (fields) => {
        readForm(form(fields.map(([path, value]) => [path.join('.'), value])))
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
    )
  })

  it('passwords are never shown again', () => {
    expect(
      typedValues(
        form([
          ['email', 'a@b.c'],
          ['password', 'bí mật'],
          ['newPassword', 'x'],
        ]),
      ),
    ).toEqual({ email: 'a@b.c' })
  })
})
