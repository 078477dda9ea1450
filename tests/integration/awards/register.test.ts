import { beforeAll, describe, expect, it } from 'vitest'
import { listRegister, registerLines, type RegisterPage } from '@/lib/awards/queries'
import { registerFilterSchema } from '@/lib/awards/schema'
import { asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected, decisionOf, arrangeRevoked } from '../../support/ratification'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

async function find(person: string, asked: Record<string, string> = {}): Promise<RegisterPage> {
  const { actor, now } = await readStanding(db(), person)
  return listRegister(makeContext(actor, now, 'test'), registerFilterSchema.parse(asked))
}

const lines = async (asked: Record<string, string>): Promise<[string | null, string][]> =>
  (await find(world.c.people.lecturer, asked)).lines.map((row) => [row.schoolCode, row.state])

beforeAll(async () => {
  world = await makeWorld()
  const elected = await arrangeElected(world)
  await arrangeDossier(world, 'accepted')
  const said = [
    { id: elected.flag, confirmed: true },
    { id: elected.certificate, confirmed: false, reason: 'Đang thanh tra' },
  ]
  await issueAwards(asPerson(world.academy.approver), { ...decisionOf(world, said), date: new Date('2024-07-01') })
  await db().nomination.create({
    data: {
      yearId: world.yearId,
      awardId: (await db().award.findFirstOrThrow({ where: { code: 'director_certificate' } })).id,
      organisationId: world.b.id,
      nominatedAt: new Date('2022-11-20'),
    },
  })
})

describe('the award register', () => {
  it('is narrowed down by award, kind, state, year and cluster', async () => {
    expect(await lines({ kind: 'title' })).toEqual([['D', 'confirmed']])
    expect(await lines({ award: 'director_certificate' })).toEqual([
      ['B', 'nominated'],
      ['A', 'refused'],
    ])
    expect(await lines({ state: 'refused' })).toEqual([['A', 'refused']])
    expect(await lines({ year: '2021' })).toEqual([])
    expect(await lines({ cluster: 'BTB' })).toHaveLength(3)
    expect(await lines({ cluster: 'XA' })).toEqual([])
    expect(await lines({ state: 'nonsense', year: 'x' })).toHaveLength(3)
  })

  it('is searched without accents, by school, award, decision and reason, and takes signs as signs', async () => {
    expect(await lines({ q: 'dang thanh tra' })).toEqual([['A', 'refused']])
    expect(await lines({ q: 'CO THI DUA' })).toEqual([['D', 'confirmed']])
    expect(await lines({ q: '01-qd/mh' })).toHaveLength(2)
    expect(await lines({ q: '%' })).toEqual([])
  })

  it('counts bonus money by the base salary of the day of the decision, for what stands', async () => {
    const { money, lines: rows } = await find(world.c.people.lecturer)
    expect(rows.map((row) => row.bonus)).toEqual([18_720_000, null, null])
    expect(money).toEqual({ sum: 18_720_000, unknown: 0 })
  })

  it('shows an award that was taken back with both decisions, and no longer counts its money', async () => {
    await arrangeRevoked(world, 'D')
    const { money, lines: rows } = await find(world.c.people.lecturer, { state: 'revoked' })
    expect(rows).toMatchObject([
      { state: 'revoked', decision: { number: '01-QĐ/MH' }, revoked: { number: '09-QĐ/MH' }, bonus: 18_720_000 },
    ])
    expect(money).toEqual({ sum: 0, unknown: 0 })
    expect(await lines({ state: 'confirmed' })).toEqual([])
    expect(await lines({ q: 'khai khong dung' })).toEqual([['D', 'revoked']])
  })

  it('shows the Academy every cluster, and a stranger nothing of this one', async () => {
    expect((await find(world.academy.reviewer)).total).toBe(3)
    expect((await find(world.elsewhere.head.people.principal)).total).toBe(0)
    const { actor, now } = await readStanding(db(), world.academy.reviewer)
    const all = await registerLines(makeContext(actor, now, 'test'), registerFilterSchema.parse({}))
    expect(all).toHaveLength(3)
  })
})
