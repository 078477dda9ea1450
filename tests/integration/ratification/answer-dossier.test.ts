import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { answerDossier } from '@/lib/ratification/commands/answer-dossier'
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

const answer = (person: string | null, word: 'accept' | 'return', reason = '') =>
  answerDossier(person ? asPerson(person) : asNobody(), { dossierId, answer: word, reason })
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
