import { beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { answerDossier } from '@/lib/ratification/commands/answer-dossier'
import { getDossier } from '@/lib/ratification/queries/dossier'
import type { Answer, ReturnItem } from '@/lib/ratification/rules'
import { testDatabase } from '../../support/database'
import { arrangeDossier } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let dossierId: string

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'ratification')
  await db().$executeRaw`truncate dossiers cascade`
  dossierId = await arrangeDossier(world, 'sent')
})

const answer = (person: string | null, word: Answer, reason = '', items: ReturnItem[] = []) =>
  answerDossier(person ? asPerson(person) : asNobody(), { dossierId, answer: word, reason, items })
const stands = async () => (await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })).state

describe('the Academy’s answer to a dossier', () => {
  it('accepts it, and tells the year’s head', async () => {
    expect(await answer(world.academy.reviewer, 'accept')).toMatchObject({ ok: true })
    expect(await stands()).toBe('accepted')
    expect(await db().auditEntry.count({ where: { event: 'ratification.dossier_accepted' } })).toBe(1)
    const told = await db().notice.findMany({ where: { kind: 'ratification.dossier_accepted' } })
    expect(told.map((one) => one.personId).sort()).toEqual(
      [world.a.people.principal, world.a.people.emulation_officer].sort(),
    )
  })

  it('returns it only with reasons', async () => {
    expect(await answer(world.academy.approver, 'return')).toMatchObject({
      refusal: { code: 'ratification.reason_needed' },
    })
    expect(await answer(world.academy.approver, 'return', 'Thiếu biên bản kiểm phiếu')).toMatchObject({ ok: true })
    expect(await stands()).toBe('returned')
  })

  it('returns it piece by piece, and the school reads what is asked of each', async () => {
    const items: ReturnItem[] = [
      { piece: 'minutes', reason: 'Thiếu chữ ký của thư ký' },
      { piece: 'tallies', reason: 'Chưa có biên bản của tổ kiểm phiếu' },
    ]
    expect(await answer(world.academy.reviewer, 'return', '', items)).toMatchObject({ ok: true })
    expect(await db().dossier.findUnique({ where: { id: dossierId } })).toMatchObject({
      ...{ state: 'returned', returnItems: items },
      returnReason:
        'Biên bản hội nghị đủ chữ ký: Thiếu chữ ký của thư ký; Biên bản kiểm phiếu: Chưa có biên bản của tổ kiểm phiếu',
    })
    const { actor, now } = await readStanding(db(), world.a.people.principal)
    const year = (await findYear(db(), world.yearId))!
    const view = await getDossier(makeContext(actor, now, 'test'), year)
    expect(view?.dossier?.returnItems).toEqual(items)
  })

  it('accepts at one press for many only what is complete', async () => {
    await db().$executeRaw`truncate dossiers cascade`
    dossierId = await arrangeDossier(world, 'draft')
    await db().dossier.update({
      where: { id: dossierId },
      data: {
        ...{ state: 'sent', sentAt: new Date(), sentById: world.a.people.principal },
        ...{ contents: { missing: ['minutes'] }, contentsSha256: 'b'.repeat(64) },
      },
    })
    expect(await answer(world.academy.reviewer, 'accept_complete')).toMatchObject({
      refusal: { code: 'ratification.not_complete', facts: { count: 1 } },
    })
    expect(await answer(world.academy.reviewer, 'accept')).toMatchObject({ ok: true })
    await db().$executeRaw`truncate dossiers cascade`
    dossierId = await arrangeDossier(world, 'sent')
    expect(await answer(world.academy.reviewer, 'accept_complete')).toMatchObject({ ok: true })
    expect(await answer(world.academy.reviewer, 'accept_complete')).toMatchObject({
      refusal: { code: 'ratification.not_sent' },
    })
  })

  it('is given once: of acceptance and return at the same moment one stands', async () => {
    const answers = await Promise.all([
      answer(world.academy.reviewer, 'accept'),
      answer(world.academy.approver, 'return', 'Thiếu biên bản'),
    ])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(answers.find((one) => !one.ok)).toMatchObject({ refusal: { code: 'ratification.not_sent' } })
  })

  it('is the Academy’s alone', async () => {
    for (const person of [world.a.people.principal, world.academy.administrator])
      expect(await answer(person, 'accept')).toMatchObject({ refusal: { code: 'ratification.not_reviewer' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await answer(person, 'accept')).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
