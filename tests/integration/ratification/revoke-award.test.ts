import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { declineRevocation } from '@/lib/ratification/commands/decline-revocation'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { proposeRevocation } from '@/lib/ratification/commands/propose-revocation'
import { revokeAward } from '@/lib/ratification/commands/revoke-award'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected, decisionOf, type Elected } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let elected: Elected

beforeEach(async () => {
  if (!world) {
    world = await makeWorld()
    elected = await arrangeElected(world)
    await arrangeDossier(world, 'accepted')
    const said = [
      { id: elected.flag, confirmed: true },
      { id: elected.certificate, confirmed: false, reason: 'Đang thanh tra' },
    ]
    await issueAwards(asPerson(world.academy.approver), decisionOf(world, said))
  }
  await db().$executeRaw`truncate award_revocations, notices`
})

const by = (person: string | null) => (person ? asPerson(person) : asNobody())
const refused = (code: string) => ({ refusal: { code } })
const text = 'Kê khai không đúng thành tích, theo kết luận thanh tra'
const propose = (person: string | null, nominationId = elected.flag) =>
  proposeRevocation(by(person), { nominationId, ground: 'false_achievement', text })

async function proposed(person = world.academy.reviewer): Promise<string> {
  const answer = await propose(person)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.revocationId
}

const revoke = (person: string | null, revocationId: string, date = new Date('2023-05-04'), file?: File) =>
  revokeAward(by(person), {
    ...{ revocationId, number: '09-QĐ/MH', date, signer: 'Giám đốc Học viện' },
    file,
  })
const decline = (person: string | null, revocationId: string) =>
  declineRevocation(by(person), { revocationId, reason: 'Kết luận không nêu sai phạm của trường' })

describe('proposing to take an award back', () => {
  it('is the Academy’s alone', async () => {
    for (const person of [world.d.people.principal, world.a.people.principal, world.academy.administrator])
      expect(await propose(person)).toMatchObject(refused('ratification.not_reviewer'))
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await propose(person)).toMatchObject(refused('common.not_found'))
    expect(await propose(world.academy.reviewer, world.yearId)).toMatchObject(refused('common.not_found'))
  })

  it('concerns an award that was confirmed, once at a time, of two at the same moment one', async () => {
    expect(await propose(world.academy.reviewer, elected.certificate)).toMatchObject(
      refused('ratification.not_confirmed'),
    )
    const answers = await Promise.all([propose(world.academy.reviewer), propose(world.academy.approver)])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(answers.find((one) => !one.ok)).toMatchObject(refused('ratification.revocation_waits'))
  })

  it('is told to the approvers, and to no school', async () => {
    await proposed()
    const told = await db().notice.findMany({ where: { kind: 'ratification.revocation_proposed' } })
    expect(told.map((one) => one.personId)).toEqual([world.academy.approver])
    expect(await db().auditEntry.count({ where: { event: 'ratification.revocation_proposed' } })).toBeGreaterThan(0)
  })
})

describe('deciding on it', () => {
  it('is an approver’s who did not propose it, and of none of the schools', async () => {
    const id = await proposed(world.academy.approver)
    for (const act of [revoke, decline]) {
      expect(await act(world.academy.approver, id)).toMatchObject(refused('ratification.own_proposal'))
      expect(await act(world.academy.reviewer, id)).toMatchObject(refused('ratification.not_approver'))
      expect(await act(world.a.people.principal, id)).toMatchObject(refused('ratification.not_approver'))
      for (const person of [null, world.elsewhere.head.people.principal])
        expect(await act(person, id)).toMatchObject(refused('common.not_found'))
      expect(await act(world.academy.approver, world.yearId)).toMatchObject(refused('common.not_found'))
    }
  })

  it('takes the award back by number, day and signer; the award stays confirmed beside it', async () => {
    const id = await proposed()
    expect(await revoke(world.academy.approver, id, new Date('2023-02-09'))).toMatchObject(
      refused('ratification.revoked_before_given'),
    )
    const done = await revoke(world.academy.approver, id, new Date('2023-02-10'), upload('qd.pdf', pdfFile()))
    expect(done).toMatchObject({ ok: true })
    expect(await db().awardRevocation.findUnique({ where: { id }, include: { file: true } })).toMatchObject({
      ...{ state: 'decided', number: '09-QĐ/MH', decidedById: world.academy.approver, file: { purpose: 'decision' } },
    })
    expect(await db().nomination.findUnique({ where: { id: elected.flag } })).toMatchObject({ state: 'confirmed' })
    expect(await db().notice.count({ where: { kind: 'ratification.award_revoked' } })).toBeGreaterThan(1)
    expect(await db().auditEntry.count({ where: { event: 'ratification.award_revoked' } })).toBe(1)
    expect(await propose(world.academy.reviewer)).toMatchObject(refused('ratification.revoked_already'))
  })

  it('is made once: of a revocation and a refusal at the same moment one stands', async () => {
    const id = await proposed()
    const answers = await Promise.all([revoke(world.academy.approver, id), decline(world.academy.approver, id)])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(answers.find((one) => !one.ok)).toMatchObject(refused('ratification.revocation_answered'))
  })

  it('leaves the award as it is with a reason, which the proposer hears; it may be proposed anew', async () => {
    const id = await proposed()
    expect(await decline(world.academy.approver, id)).toMatchObject({ ok: true })
    const [told] = await db().notice.findMany({ where: { kind: 'ratification.revocation_declined' } })
    expect(told).toMatchObject({ personId: world.academy.reviewer })
    expect(await propose(world.academy.reviewer)).toMatchObject({ ok: true })
  })

  it('takes back an award of a closed year as well', async () => {
    await setGate(world.yearId, 'closed')
    const id = await proposed()
    expect(await revoke(world.academy.approver, id)).toMatchObject({ ok: true })
  })
})
