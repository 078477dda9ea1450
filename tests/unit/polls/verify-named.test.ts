import { beforeAll, describe, expect, it } from 'vitest'
import { checkRecord } from '@/lib/launch/verifier/steps.mjs'
import { hashOf } from '@/lib/platform/sealing/bytes'
import { parseNamed, verifyNamed, type NamedRecord } from '@/lib/polls/rules/verify-named'
import { dice } from '../../support/dice'
import { makeNamed } from '../../support/named-records'

const kinds = ['open', 'paper', 'agreement'] as const
const honest: Record<(typeof kinds)[number], NamedRecord[]> = { open: [], paper: [], agreement: [] }

/** The steps that fail, by the page and by the program apart. */
async function both(record: unknown): Promise<{ page: number[]; apart: number[] }> {
  const text = JSON.stringify(record)
  const read = parseNamed(text)
  const failed = (steps: { step: number; ok: boolean }[]) => steps.filter(({ ok }) => !ok).map(({ step }) => step)
  return { page: read ? failed(await verifyNamed(read)) : [1], apart: failed(checkRecord(text)) }
}

/** A record changed by a hand. */
function changed(record: NamedRecord, change: (copy: NamedRecord) => void): NamedRecord {
  const copy = structuredClone(record)
  change(copy)
  return copy
}

/** The manifest says something else, and its hash is made to fit again. */
async function rewritten(record: NamedRecord, from: RegExp, to: string): Promise<NamedRecord> {
  const manifest = record.manifest.replace(from, to)
  expect(manifest).not.toBe(record.manifest)
  return { ...structuredClone(record), manifest, manifestSha256: await hashOf(manifest) }
}

beforeAll(async () => {
  const chance = dice(20261129)
  for (const kind of kinds) for (let at = 0; at < 60; at++) honest[kind].push(await makeNamed(chance, kind))
})

const withVotes = (): NamedRecord => honest.open.find(({ seats }) => seats.filter(({ vote }) => vote).length > 2)!
const withFigures = (): NamedRecord => honest.paper.find(({ counts }) => counts.length === 2)!

describe('the record of a poll without a box', () => {
  it.each(kinds)('is sound where it is honest: %s', async (kind) => {
    for (const [at, record] of honest[kind].entries())
      expect({ at, ...(await both(record)) }).toEqual({ at, page: [], apart: [] })
  })

  it('is refused with another manifest than its hash says, or of another poll', async () => {
    const record = withVotes()
    const other = changed(record, (copy) => void (copy.manifest = copy.manifest.replace('"round":1', '"round":2')))
    expect(await both(other)).toMatchObject({ page: [1] })
    expect((await both(other)).apart).toContain(1)
    const renamed = changed(record, (copy) => void (copy.title = 'Một cuộc khác'))
    expect((await both(renamed)).page).toEqual([1])
    expect((await both(renamed)).apart).toContain(1)
  })

  it('is refused with a person on the roll whom the manifest does not name', async () => {
    const other = changed(withVotes(), (copy) => void (copy.seats[0]!.person = 'Người khác'))
    expect(await both(other)).toEqual({ page: [2], apart: [2] })
  })

  it('is refused with the vote of somebody absent, by its seat', async () => {
    const record = withVotes()
    const at = record.seats.findIndex(({ vote }) => vote !== null)
    const other = changed(record, (copy) => void (copy.seats[at]!.present = false))
    const { page, apart } = await both(other)
    expect([page.includes(3), apart.includes(3)]).toEqual([true, true])
    expect(await verifyNamed(other)).toContainEqual({ step: 3, ok: false, line: at + 1 })
  })

  it('is refused with a vote on a line that is not open, and with a vote beside paper ballots', async () => {
    const record = withVotes()
    const at = record.seats.findIndex(({ vote }) => vote !== null)
    const strange = { lines: { '1': 'agree' as const, '2': 'agree' as const, '3': 'agree' as const } }
    const onThird = changed(record, (copy) => void (copy.seats[at]!.vote = strange))
    const beside = changed(withFigures(), (copy) => void (copy.seats[0]!.vote = strange))
    for (const other of [onThird, beside]) {
      const { page, apart } = await both(other)
      expect([page.includes(3), apart.includes(3)]).toEqual([true, true])
    }
  })

  it.each<[string, (copy: NamedRecord) => void]>([
    ['the tellers differ', (copy) => void (copy.counts[1]!.figures.room!.valid -= 1)],
    ['one teller is missing', (copy) => void copy.counts.pop()],
    ['both tellers are of one school', (copy) => void (copy.counts[1]!.school = copy.counts[0]!.school)],
    ['a third sheet lies there', (copy) => void copy.counts.push({ ...copy.counts[0]!, school: 'T3' })],
    ['no sheet lies there', (copy) => void (copy.counts = [])],
    [
      'the figures do not add up',
      (copy) => void copy.counts.forEach(({ figures }) => (figures.room = { ...figures.room!, invalid: 1 })),
    ],
    [
      'there are more papers than people',
      (copy) =>
        void copy.counts.forEach(({ figures }) => {
          const { valid, returned, issued } = figures.room!
          figures.room = { ...figures.room!, valid: valid + 9, returned: returned + 9, issued: issued + 9 }
        }),
    ],
  ])('is refused where %s', async (_, change) => {
    const { page, apart } = await both(changed(withFigures(), change))
    expect([page.includes(4), apart.includes(4)]).toEqual([true, true])
  })

  it('is refused with figures that nobody owes', async () => {
    const [record] = honest.agreement
    const [extra] = withFigures().counts
    const other = changed(record!, (copy) => void copy.counts.push(extra!))
    expect(await both(other)).toEqual({ page: [4], apart: [4] })
  })

  it('is refused with a result that does not follow, by every figure of it', async () => {
    const chance = dice(7)
    for (const kind of kinds)
      for (const record of honest[kind].slice(0, 20)) {
        const key = chance.pick(['members', 'present', 'cast', 'valid', 'vacant'] as const)
        const other = changed(record, (copy) => void (copy.result[key] += 1))
        expect(await both(other)).toEqual({ page: [5], apart: [5] })
        const chosen = changed(record, (copy) => void copy.result.elected.push(2, 1))
        expect(await both(chosen)).toEqual({ page: [5], apart: [5] })
      }
  })

  it('is refused where the rule is another one than that by which it was counted', async () => {
    const [record] = honest.agreement.filter(({ result }) => result.agreed)
    const other = await rewritten(record!, /"quota":\d/, '"quota":9')
    expect(await both(other)).toEqual({ page: [5], apart: [5] })
  })

  it('is none where it is of a secret ballot, not counted, or no JSON', async () => {
    const secret = await rewritten(withVotes(), /"kind":"open"/, '"kind":"secret"')
    expect(await both(secret)).toEqual({ page: [1], apart: [1] })
    expect(await both({ ...withVotes(), result: null })).toEqual({ page: [1], apart: [1] })
    expect(parseNamed('{')).toBeNull()
    expect(checkRecord('{')).toMatchObject([{ step: 1, ok: false }])
  })
})
