import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '@/lib/platform/canonical'

describe('canonical JSON', () => {
  it('puts keys in order and leaves out what is undefined', () => {
    expect(canonical({ b: [2, { z: null, a: 'đ' }], a: true, c: undefined })).toBe(
      '{"a":true,"b":[2,{"a":"đ","z":null}]}',
    )
  })

  it('gives the same text for the same content, and that content back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean())), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse())
        expect(canonical(turned)).toBe(canonical(content))
        expect(JSON.parse(canonical(content))).toEqual({ ...content })
      }),
    )
  })
})
