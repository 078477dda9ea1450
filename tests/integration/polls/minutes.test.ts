import { beforeAll, describe, expect, it } from 'vitest'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { recordNominations } from '@/lib/awards/commands/record-nominations'
import { recordNone as recordNoAward } from '@/lib/awards/commands/record-none'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { recordElection } from '@/lib/rotation/commands/record-election'
import { recordNone } from '@/lib/rotation/commands/record-none'
import { awardId, makeEligible, schoolsOf } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { agreeTo } from '../../support/elections'
import { makeOfficers } from '../../support/meetings'
import { headOf, makeMeeting } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let meetingId = ''
beforeAll(async () => {
  world = await makeWorld()
  await makeEligible(world)
  await setGate(world.yearId, 'conference')
  meetingId = await makeMeeting(world)
  await makeOfficers(world, meetingId)
})

const head = () => asPerson(headOf(world))
const must = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const bodyNow = async (): Promise<string> => (await db().minutes.findUniqueOrThrow({ where: { meetingId } })).body

/** C is voted to be nominated: all agree to C, and to nobody else. */
async function nominate(code = 'academy_flag'): Promise<string> {
  const { pollId } = must(
    await prepareNomination(head(), {
      ...{ yearId: world.yearId, awardId: await awardId(code), kind: 'open', meetingId, minutes: 15 },
      ...{ firstTeller: null, secondTeller: null },
    }),
  )
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  const poll = { pollId, sha256: manifestSha256 ?? '' }
  must(await confirmManifest(asPerson(world.b.people.principal), poll))
  must(await openPoll(head(), poll))
  const options = await db().pollOption.findMany({ where: { pollId } })
  const lines = Object.fromEntries(
    options.map(({ position, organisationId }) => [
      `p${position}`,
      organisationId === world.c.id ? ('agree' as const) : ('disagree' as const),
    ]),
  )
  for (const { people } of schoolsOf(world))
    must(await castVote(asPerson(people.principal), { ...poll, lines, word: '' }))
  return pollId
}

describe('what a meeting decides', () => {
  it('stands in its minutes, in the order in which it was decided, also when they are drawn up afterwards', async () => {
    const { yearId } = world
    must(await recordNominations(head(), { pollId: await nominate() }))
    const certificate = await awardId('director_certificate')
    must(await recordNoAward(head(), { yearId, awardId: certificate, reason: 'Không trường nào đạt' }))
    const election = must(
      await prepareElection(head(), {
        ...{ yearId, role: 'head', kind: 'agreement', meetingId, tellers: [], minutes: 30 },
        ...{ text: 'Thống nhất bầu.', schoolIds: [world.c.id] },
      }),
    )
    await agreeTo(world, election.pollId)
    must(await recordElection(head(), { yearId, pollId: election.pollId }))
    must(await recordNone(head(), { yearId, role: 'deputy', reason: 'Cụm thống nhất' }))
    must(await draftMinutes(head(), { meetingId }))

    const [, results] = (await bodyNow()).split('III. Kết quả biểu quyết, bình xét\n')
    const [flag, none] = await db().award.findMany({ where: { clusterNominates: true }, orderBy: { position: 'asc' } })
    const title = (await db().poll.findFirstOrThrow({ where: { purpose: 'award' } })).title
    expect(results?.split('\n')).toEqual([
      `- ${title} (biểu quyết): có mặt 4 trên 4 đơn vị thành viên; 4 phiếu, 4 phiếu hợp lệ.`,
      ...['A', 'B', 'C', 'D'].map((code) =>
        code === 'C'
          ? '  + Trường Chính trị C: 4 đồng ý, 0 không đồng ý, 0 trắng, cần 4 trên 4: đạt.'
          : `  + Trường Chính trị ${code}: 0 đồng ý, 4 không đồng ý, 0 trắng, cần 4 trên 4: không đạt.`,
      ),
      '  Kết quả: Trường Chính trị C.',
      `- Suy tôn đề nghị ${flag?.vi}: Trường Chính trị C.`,
      `- ${none?.vi}: không suy tôn đơn vị nào. Lý do: Không trường nào đạt.`,
      expect.stringMatching(/^- .*\(hiệp thương\): có mặt 4 trên 4 .*; tất cả nhất trí: Trường Chính trị C\.$/),
      '- Bầu Cụm trưởng năm 2023: Trường Chính trị C.',
      '- Cụm phó năm 2023: không bầu. Lý do: Cụm thống nhất.',
    ])
  })

  it('leaves minutes as they were signed, and is decided all the same', async () => {
    await db().nomination.deleteMany()
    const signed = { secretaryId: headOf(world), secretarySignedAt: new Date(), textSha256: 'x' }
    await db().minutes.update({ where: { meetingId }, data: signed })
    const before = await bodyNow()
    expect(await recordNominations(head(), { pollId: await nominate('director_certificate') })).toMatchObject({
      ok: true,
    })
    expect(await bodyNow()).toBe(before)
  })
})
