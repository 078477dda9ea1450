import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '@/lib/drafting/commands/draft-document'
import { getDrafted } from '@/lib/drafting/queries'
import { gather } from '@/lib/drafting/queries/gather'
import { readGround } from '@/lib/drafting/queries/ground'
import { proseFields, type Kept } from '@/lib/drafting/rules/parts'
import type { Source } from '@/lib/drafting/schema'
import { asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { getPollRecord } from '@/lib/polls/queries'
import { parseRecord, type BallotRecord } from '@/lib/polls/rules/verify'
import { castMarks, lowerFloor, openSecret, openWith, readyBox, type Box, type SecretPoll } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { opened, stateOf, vote } from '../../support/polls'
import { contextOf, makeWorld, type World } from '../../support/world'
import { bookOf, dataOf, keeperOf, valueOf } from './drafting'

testDatabase()

let world: World
let box: Box
let poll: SecretPoll
let record: BallotRecord

type Row = Record<string, string>

const asHead = () => contextOf(world, world.a.people.emulation_officer)
const plain = (hash: string): string => hash.replaceAll(' ', '')

async function gathered(source: Source): Promise<Kept> {
  const { ctx, year } = await asHead()
  const found = await gather(await readGround(db(), ctx, year), source)
  if (!found) throw new Error(`nothing for ${source.kind}`)
  return found.data as unknown as Kept
}

const sources = (): Source[] => [
  { kind: 'tally_minutes', type: 'poll', id: poll.pollId },
  { kind: 'review_minutes', type: 'meeting', id: box.meetingId },
  { kind: 'minutes', type: 'meeting', id: box.meetingId },
]

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  const ready = await readyBox(world)
  box = ready.box
  poll = await openSecret(world, box)
  const marks = ['ynbn', 'ynnn', 'ybnn', 'nyyn']
  for (const [at, own] of [...ready.voters.values()].entries()) await castMarks(box, own, poll, marks[at]!)
  await settlePolls(asSystem(), { pollId: poll.pollId })
  for (const card of box.cards.slice(0, 2)) await openWith(box, poll, card)
  const { ctx } = await asHead()
  record = parseRecord(JSON.stringify(await getPollRecord(ctx, poll.pollId)))!
  await bookOf(world, 'cluster')
}, 120_000)

describe('the minutes of a secret ballot', () => {
  it('have the figures of the record, the hash of its manifest and the head of its board', async () => {
    for (const source of sources()) {
      const [row, ...more] = (await gathered(source)).secretBallots as Row[]
      expect(more).toEqual([])
      const { manifestSha256, result } = record
      expect(row, source.kind).toMatchObject({
        ...{ issued: '4', returned: '4', valid: String(result.valid), invalid: '0', blanks: '' },
        ways: '4 phiếu điện tử, 0 phiếu giấy',
      })
      expect([plain(row!.manifest!), plain(row!.board!)]).toEqual([manifestSha256, record.box.head])
      expect(row!.address).toMatch(new RegExp(`^https?://.+/verify\\?poll=${poll.pollId}$`))
      for (const { yes, no, blank } of result.lines)
        expect(row!.detail).toContain(`: ${yes} đồng ý, ${no} không đồng ý, ${blank} để trống`)
    }
  })

  it('tell each line with those against and those left blank', async () => {
    const { results } = (await gathered(sources()[0]!)) as unknown as { results: Row[] }
    expect(results.map(({ yes, against, blank }) => [yes, against, blank].map(Number))).toEqual(
      record.result.lines.map(({ yes, no, blank }) => [yes, no, blank]),
    )
  })

  it('print them in the made document, where nobody writes over them', async () => {
    const { ctx, year } = await asHead()
    for (const source of sources()) {
      const made = await draftDocument(keeperOf(world, 'cluster'), { yearId: year.id, source })
      const { documentId } = valueOf(made)
      const view = await getDrafted(ctx, year, documentId)
      const text = view?.layout?.paragraphs.map((one) => one.text).join('\n') ?? ''
      expect(plain(text), source.kind).toContain(plain(record.manifestSha256))
      expect(plain(text), source.kind).toContain(plain(record.box.head))
      expect(text, source.kind).toContain(`/verify?poll=${poll.pollId}`)
      const data = (await dataOf(documentId)) as Kept
      expect(proseFields(source.kind, data).filter(({ key }) => /secret|results|issued/.test(key))).toEqual([])
    }
  })

  it('have none of it where the vote was an open one', async () => {
    const open = await opened(world, { meetingId: box.meetingId })
    for (const school of [world.a, world.b, world.c, world.d]) await vote(open, school, 'ynnn')
    expect(await stateOf(open.pollId)).toBe('counted')
    const { secretBallots, blanks } = await gathered({ kind: 'tally_minutes', type: 'poll', id: open.pollId })
    expect([secretBallots, blanks]).toEqual([[], ''])
    expect((await gathered(sources()[1]!)).secretBallots).toHaveLength(1)
  })
})
