import { describe, expect, it } from 'vitest'
import { checkLayout } from '@/lib/templates/queries/check'
import { shippedTemplate, tagsIn } from '@/lib/templates/queries/fill'
import { emptyData, fieldsOf, type DocumentKind } from '@/lib/templates/rules/kinds'
import { sampleOf } from '@/lib/templates/rules/sample'
import { everyTemplate, filled, long, packageFaults } from './documents'

const lengths = ['short', 'long', 'empty'] as const
const dataOf = (kind: DocumentKind, profile: 'decree30' | 'party', length: (typeof lengths)[number]) =>
  length === 'short' ? sampleOf(kind, profile) : length === 'long' ? long(kind, profile) : emptyData(kind)

const documents = everyTemplate.flatMap((one) => lengths.map((length) => ({ ...one, length })))

describe('the templates that come with the product', () => {
  it.each(everyTemplate)('$kind in $profile uses no tag that is not a field of it', ({ kind, profile }) => {
    expect(tagsIn(shippedTemplate(kind, profile), kind).faults).toEqual([])
  })

  it.each(everyTemplate)('$kind in $profile leaves none of its own fields out', ({ kind, profile }) => {
    const { used } = tagsIn(shippedTemplate(kind, profile), kind)
    const signedBySeveral = ['minutes', 'review_minutes', 'tally_minutes', 'hand_over', 'pledge'].includes(kind)
    const elsewhere = signedBySeveral ? ['authority', 'post', 'agencyPost', 'signer'] : []
    if (kind === 'pledge') elsewhere.push('symbol', 'recipients', 'archive', 'qr')
    const unused = Object.entries(fieldsOf(kind)).filter(
      ([, field]) =>
        !used.has(field.tag) && !(field.is === 'rows' && field.pairs !== undefined && used.has(field.pairs)),
    )
    expect(unused.map(([name]) => name).filter((name) => !elsewhere.includes(name) && name !== 'issuerName')).toEqual(
      [],
    )
  })

  it.each(documents)(
    '$kind in $profile, filled with $length data, is a sound package',
    async ({ kind, profile, length }) => {
      expect(packageFaults(await filled(kind, profile, dataOf(kind, profile, length)))).toEqual([])
    },
  )

  it.each(documents)(
    '$kind in $profile, filled with $length data, is laid out as the rule wants',
    async ({ kind, profile, length }) => {
      const bytes = await filled(kind, profile, dataOf(kind, profile, length))
      expect(await checkLayout(bytes, profile)).toEqual({ findings: [] })
    },
  )

  it('are the same file, byte by byte, each time they are made', () => {
    const [first, second] = [shippedTemplate('plan', 'decree30'), shippedTemplate('plan', 'decree30')]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})
