import { beforeAll, describe, expect, it } from 'vitest'
import { checkRecord } from '@/lib/launch/verifier/steps.mjs'
import { parseRecord, verifyRecord, type BallotRecord } from '@/lib/polls/rules/verify'
import { mutant } from '../../support/ballot-mutants'
import { makeHouse, makeRecord, type House } from '../../support/ballot-records'
import { dice } from '../../support/dice'

// npm run resilience -- ballots --full asks for the full figures
const figure = (each: number, full: number): number => (process.env.PROOF === 'full' ? full : each)
const seed = 20261128

let house: House
let honest: BallotRecord[]

/** What each of the two says of a record, as it would be taken away. */
async function both(record: BallotRecord): Promise<{ page: number[]; apart: number[] }> {
  const text = JSON.stringify(record)
  const read = parseRecord(text)
  const page = read ? await verifyRecord(read) : [{ step: 1, ok: false }]
  const failed = (steps: { step: number; ok: boolean }[]) => steps.filter(({ ok }) => !ok).map(({ step }) => step)
  return { page: failed(page), apart: failed(checkRecord(text)) }
}

beforeAll(async () => {
  house = await makeHouse()
  const chance = dice(seed)
  honest = []
  for (let at = 0; at < figure(12, 1000); at++) honest.push(await makeRecord(house, chance))
}, 600_000)

describe('the two verifiers of a record', () => {
  it('accept every honest one', async () => {
    for (const [at, record] of honest.entries())
      expect({ at, ...(await both(record)) }).toEqual({ at, page: [], apart: [] })
  }, 3_600_000)

  it('refuse every changed one alike', async () => {
    const chance = dice(seed + 1)
    const withBallots = honest.filter(({ box }) => box.board.length > 1)
    const through: string[] = []
    for (let at = 0; at < figure(300, 10_000); at++) {
      const changed = await mutant(chance.pick(withBallots), chance, house)
      const { page, apart } = await both(changed.record)
      if (page.length === 0 || apart.length === 0)
        through.push(`${at} ${changed.way}: ${page.join()} / ${apart.join()}`)
    }
    expect(through).toEqual([])
  }, 3_600_000)

  it('name the ballot that was changed, by its line on the board', async () => {
    const [first] = honest.filter(({ box }) => box.board.length > 2)
    const changed = structuredClone(first!)
    const { ballot } = changed.box.board[1]!
    ballot.signature = `${ballot.signature.startsWith('A') ? 'B' : 'A'}${ballot.signature.slice(1)}`
    const page = (await verifyRecord(changed)).filter(({ ok }) => !ok)
    expect(page).toContainEqual({ step: 2, ok: false, line: 2 })
    expect(page).toContainEqual({ step: 6, ok: false, line: 2 })
    const reasons = checkRecord(JSON.stringify(changed)).flatMap(({ ok, reason }) => (ok ? [] : [reason]))
    expect(reasons.filter((reason) => reason.includes('line 2')).length).toBeGreaterThan(1)
  })

  it('know the head that was shown in the room from another', () => {
    const [record] = honest
    const text = JSON.stringify(record)
    expect(checkRecord(text, record!.box.head.slice(0, 12)).every(({ ok }) => ok)).toBe(true)
    expect(checkRecord(text, '0123456789ab').find(({ ok }) => !ok)).toMatchObject({ step: 2 })
  })
})
