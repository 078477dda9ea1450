import { beforeAll, describe, expect, it } from 'vitest'
import { asPerson, makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { recordNominations } from '@/lib/awards/commands/record-nominations'
import { awardToken, checkAward, printAwards } from '@/lib/ratification/queries/award-sheets'
import { getAwardLine } from '@/lib/ratification/queries/line'
import { listWaitingRevocations } from '@/lib/ratification/queries/revocations'
import { holdNomination, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeRevoked, decisionOf, february } from '../../support/ratification'
import { makeWorld, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let year: Year
let flag: string
let decisionId: string

const contextOf = async (person: string): Promise<Context> => {
  const { actor, now } = await readStanding(db(), person)
  return makeContext(actor, now, 'test')
}
const lineOf = async (person: string, id = flag) => getAwardLine(await contextOf(person), year, id)

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await makeEligible(world)
  const pollId = await holdNomination(world, [world.d])
  await recordNominations(asPerson(world.a.people.principal), { pollId })
  await setClock(february)
  await setGate(world.yearId, 'ratification')
  year = (await findYear(db(), world.yearId))!
  await arrangeDossier(world, 'accepted')
  flag = (await db().nomination.findFirstOrThrow()).id
  const issued = await issueAwards(asPerson(world.academy.approver), decisionOf(world, [{ id: flag, confirmed: true }]))
  if (!issued.ok) throw new Error(issued.refusal.code)
  decisionId = issued.value.decisionId
})

describe('the chain of proof of an award', () => {
  it('leads from the award to decision, dossier, nomination, vote, eligibility and evidence, each with its hash', async () => {
    const line = await lineOf(world.c.people.lecturer)
    expect(line?.chain.map((link) => [link.kind, link.proofs.map((proof) => proof.key)])).toEqual([
      ['award', ['stands']],
      ['decision', ['confirmed']],
      ['dossier', ['dossier_accepted']],
      ['nomination', ['nominated']],
      ['ballot', ['poll']],
      ['eligibility', ['eligible']],
      ['evidence', ['registered', 'signed', 'reported']],
    ])
    expect(line?.chain.every((link) => /^[0-9a-f]{64}$/.test(link.sha256))).toBe(true)
    const poll = await db().poll.findFirstOrThrow()
    const ballot = line?.chain.find((link) => link.kind === 'ballot')
    expect(ballot).toMatchObject({ intact: true, proofs: [{ sha256: poll.manifestSha256 }] })
  })

  it('says of a dossier whose contents do not give its hash that they differ', async () => {
    const line = await lineOf(world.c.people.lecturer)
    expect(line?.chain.find((link) => link.kind === 'dossier')).toMatchObject({ intact: false })
  })

  it('changes every hash above what was changed, and none below', async () => {
    const before = (await lineOf(world.c.people.lecturer))!.chain
    await db().yearReport.updateMany({
      where: { organisationId: world.d.id },
      data: { submittedAt: new Date('2022-10-30T01:00:00Z') },
    })
    const after = (await lineOf(world.c.people.lecturer))!.chain
    expect(after.map((link, at) => link.sha256 === before[at]!.sha256)).toEqual(before.map(() => false))
    await db().eligibilityFact.create({
      data: {
        ...{
          yearId: world.yearId,
          organisationId: world.d.id,
          code: 'other',
          text: 'Việc ghi sau',
          recordedAt: february,
        },
        ...{ recordedById: world.a.people.principal, recordedBySchoolId: world.a.id },
      },
    })
    const last = (await lineOf(world.c.people.lecturer))!.chain
    expect(last.map((link, at) => link.sha256 === after[at]!.sha256)).toEqual([
      ...Array.from({ length: 6 }, () => false),
      true,
    ])
  })

  it('is read by those who may see the year, and by no stranger', async () => {
    expect(await lineOf(world.elsewhere.head.people.principal)).toBeNull()
    expect(await lineOf(world.c.people.lecturer, world.yearId)).toBeNull()
    expect(await lineOf(world.academy.reviewer)).toMatchObject({ may: { propose: { ok: true } } })
  })
})

describe('the certificate of an award', () => {
  it('is taken by the Academy and by the school that holds it', async () => {
    for (const person of [world.academy.reviewer, world.d.people.principal]) {
      const printed = await printAwards(await contextOf(person), { nominationId: flag })
      expect(Buffer.from(printed!.pdf).subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect((await printAwards(await contextOf(world.academy.approver), { decisionId }))?.name).toBe(
      'Khen thưởng năm 2022.pdf',
    )
    for (const person of [world.c.people.principal, world.d.people.lecturer, world.elsewhere.head.people.principal])
      expect(await printAwards(await contextOf(person), { nominationId: flag })).toBeNull()
  })

  it('leads anybody to a page that says genuine, or nothing of a code that was not made here', async () => {
    expect(await checkAward(awardToken(flag))).toMatchObject({
      ...{ award: { vi: 'Cờ thi đua của Học viện' }, year: 2022, revoked: null },
      given: { number: '01-QĐ/MH', illustrative: true },
    })
    const token = awardToken(flag)
    const other = token.endsWith('A') ? 'B' : 'A'
    for (const wrong of [
      '',
      'x',
      token.slice(0, -1),
      token.slice(0, -1) + other,
      'A'.repeat(65),
      awardToken(world.yearId),
    ])
      expect(await checkAward(wrong)).toBeNull()
  })

  it('says revoked once the award was taken back, and is printed no more', async () => {
    await arrangeRevoked(world, 'D')
    expect(await checkAward(awardToken(flag))).toMatchObject({
      ...{ given: { number: '01-QĐ/MH' }, revoked: { number: '09-QĐ/MH' } },
    })
    expect(await printAwards(await contextOf(world.academy.reviewer), { nominationId: flag })).toBeNull()
    const line = await lineOf(world.d.people.principal)
    expect(line).toMatchObject({
      ...{ row: { state: 'revoked' }, revocations: [{ state: 'decided' }] },
      may: { certificate: { refusal: { code: 'ratification.revoked_already' } } },
    })
    expect(line?.chain[0]).toMatchObject({ kind: 'award', proofs: [{ key: 'revoked' }] })
  })
})

describe('proposals that wait', () => {
  it('stand on the Academy’s desk, and are told to no school before they are decided', async () => {
    await db().$executeRaw`truncate award_revocations`
    await db().awardRevocation.create({
      data: {
        ...{ nominationId: flag, ground: 'other', text: 'Đang xem xét', proposedById: world.academy.reviewer },
        proposedAt: february,
      },
    })
    expect(await listWaitingRevocations(await contextOf(world.academy.approver))).toMatchObject([{ year: 2022 }])
    expect(await listWaitingRevocations(await contextOf(world.d.people.principal))).toEqual([])
    expect((await lineOf(world.d.people.principal))?.revocations).toEqual([])
    expect((await lineOf(world.academy.approver))?.revocations).toMatchObject([{ answer: { ok: true } }])
  })
})
