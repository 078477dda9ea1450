import { beforeAll, describe, expect, it } from 'vitest'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { recordNone } from '@/lib/awards/commands/record-none'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { awardId, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let flag: string
const reason = 'Không trường nào đạt số phiếu cần thiết'

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  flag = await awardId()
  await makeEligible(world)
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const by = (person: string, award = flag) =>
  recordNone(asPerson(person), { yearId: world.yearId, awardId: award, reason })

describe('recording that nobody is nominated', () => {
  it('is for the head’s people, and does not exist for strangers', async () => {
    expect(await by(world.b.people.principal)).toMatchObject(refused('awards.not_head'))
    expect(await by(world.elsewhere.head.people.principal)).toMatchObject(refused('common.not_found'))
    const nobody = await recordNone(asNobody(), { yearId: world.yearId, awardId: flag, reason })
    expect(nobody).toMatchObject(refused('common.not_found'))
  })

  it('is a result with its reason, once, however many press', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => by(headOf(world))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().nomination.findMany({ where: { awardId: flag } })).toMatchObject([
      { organisationId: null, noneReason: reason, pollId: null },
    ])
    expect(await db().auditEntry.count({ where: { subjectId: flag, event: 'awards.none_recorded' } })).toBe(1)
    expect(await by(headOf(world))).toMatchObject(refused('awards.already_recorded'))
  })

  it('is refused while a poll on it is under way, after ratification, and in a closed year', async () => {
    const certificate = await awardId('director_certificate')
    await prepareNomination(asPerson(headOf(world)), {
      ...{ yearId: world.yearId, awardId: certificate, kind: 'open', meetingId: null, minutes: 10 },
      ...{ firstTeller: null, secondTeller: null },
    })
    expect(await by(headOf(world), certificate)).toMatchObject(refused('awards.poll_under_way'))
    await setGate(world.yearId, 'hand_over')
    expect(await by(headOf(world), certificate)).toMatchObject(refused('awards.after_conference'))
    await setGate(world.yearId, 'closed')
    expect(await by(headOf(world), certificate)).toMatchObject(refused('common.year_closed'))
  })
})
