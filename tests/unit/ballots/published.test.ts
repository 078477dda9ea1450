import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRecord } from '@/lib/launch/verifier/steps.mjs'
import { parseRecord, verifyRecord } from '@/lib/polls/rules/verify'
import { intermediateOf, type Vectors } from '../../support/published-vectors'

const vectors = JSON.parse(readFileSync('public/ballot-record-vectors.json', 'utf8')) as Vectors
const text = JSON.stringify(vectors.record)

// Somebody has built a verifier from the published format: what was once published is read the same for ever.
describe('the published record with its test vectors', () => {
  it('is accepted by both verifiers in all twelve steps', async () => {
    const page = await verifyRecord(parseRecord(text)!)
    expect(page.map(({ ok }) => ok)).toEqual(Array.from({ length: 12 }, () => true))
    expect(checkRecord(text).map(({ ok, reason }) => ({ ok, reason }))).toEqual(
      page.map(() => ({ ok: true, reason: '' })),
    )
  })

  it('has what a verifier comes by on its way: hashes, signed texts, contexts and opened marks', async () => {
    expect(await intermediateOf(vectors.record)).toEqual(vectors.intermediate)
    expect(vectors.intermediate.lines.map(({ marks }) => marks)).toContain('ybn')
  })

  it('has a spoilt ballot and papers beside the box, so that a verifier meets both', () => {
    const { box, paper } = vectors.record.result
    expect([box?.invalid, paper?.returned]).toEqual([1, 2])
  })
})
