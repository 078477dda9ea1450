import { describe, expect, it } from 'vitest'
import { openBallot, sealingContext } from '@/lib/ballots/rules/sealed-ballot'
import { pairs } from '@/lib/ballots/rules/key-book'
import { marksLength, sealedBallotSchema, type SealedBallot } from '@/lib/ballots/schema'
import { sealBody } from '@/lib/platform/sealing/body'
import { chance, join, sha256, toHex, toText, utf8, type Bytes } from '@/lib/platform/sealing/bytes'
import { derivePair, sealNested } from '@/lib/platform/sealing/nested'

const place = { box: '018f0000-0000-7000-8000-000000000000', slot: 1 }
const some = (length: number): string => toText(chance(length))
const point = (length: number, first = 4): string => toText(join(Uint8Array.of(first), chance(length - 1)))
const wrapLength = 32 + 2 * (65 + 16)

const ballot = (more: Partial<SealedBallot> = {}): SealedBallot => ({
  ...{ key: point(65), random: some(32), credential: some(384), counter: 1, manifest: '0'.repeat(64) },
  ...{ body: some(12 + marksLength + 16), keySha256: '0'.repeat(64), signature: some(64) },
  wraps: [point(wrapLength), point(wrapLength), point(wrapLength)],
  ...more,
})

const isBallot = (one: SealedBallot): boolean => sealedBallotSchema.safeParse(one).success

describe('a ballot is written in one way only', () => {
  it('which is taken', () => {
    for (let at = 0; at < 200; at++) expect(isBallot(ballot())).toBe(true)
  })

  it('and not with bits left over in the last letter of a part', () => {
    const after = (text: string): string =>
      text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)
    const zeros = (length: number): string => toText(new Uint8Array(length))
    expect(isBallot(ballot({ random: zeros(32) }))).toBe(true)
    expect(isBallot(ballot({ random: after(zeros(32)) }))).toBe(false)
    expect(isBallot(ballot({ signature: after(zeros(64)) }))).toBe(false)
  })

  it('and not with a point that only some libraries read', () => {
    for (const first of [0, 2, 3, 5, 6, 7]) {
      expect(isBallot(ballot({ key: point(65, first) }))).toBe(false)
      const wraps: SealedBallot['wraps'] = [point(wrapLength), point(wrapLength, first), point(wrapLength)]
      expect(isBallot(ballot({ wraps }))).toBe(false)
    }
  })
})

describe('a choice is read in one way only', () => {
  const opened = async (plain: Bytes): Promise<string | null> => {
    const cards = await Promise.all([0, 1, 2].map(() => derivePair(chance(16), 'card')))
    const made = ballot()
    const context = sealingContext(place, made)
    const key = chance(32)
    const wraps = await Promise.all(
      pairs.map(([one, other]) => sealNested(cards[one]!.publicKey, cards[other]!.publicKey, key, context)),
    )
    const body = await sealBody(key, chance(12), plain, context)
    const whole = { ...made, body, wraps: wraps as SealedBallot['wraps'], keySha256: toHex(await sha256(key)) }
    return openBallot(place, whole, { 0: cards[0]!.privateKey, 2: cards[2]!.privateKey })
  }

  it('filled with spaces', async () => {
    expect(await opened(utf8('ynb'.padEnd(marksLength)))).toBe('ynb')
  })

  it('and not with a mark that readers leave out, nor with another filling', async () => {
    expect(await opened(utf8(`\uFEFF${'ynb'.padEnd(marksLength - 3)}`))).toBeNull()
    expect(await opened(utf8('ynb'.padEnd(marksLength, '\t')))).toBe('ynb'.padEnd(marksLength, '\t'))
    expect(await opened(utf8('ynb'))).toBeNull()
  })
})
