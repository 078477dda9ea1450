import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveEntry } from '@/lib/research/commands/save-entry'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { freshYear, makeWorld, setGate, type World } from '../../support/world'
import { lineOf, refused, titlesOf, written } from './research'

testDatabase()

let base: World
let world: World
beforeAll(async () => {
  base = await makeWorld()
})
beforeEach(async () => {
  world = await freshYear(base)
})

const officer = () => asPerson(world.c.people.emulation_officer)

describe('writing a line into the register', () => {
  it('is kept in its order, recorded, and corrected by its own id', async () => {
    const first = await written(world, { title: 'Một' })
    await written(world, { title: 'Hai' })
    expect(await saveEntry(officer(), lineOf(world, { entryId: first, title: 'Một, sửa' }))).toMatchObject({ ok: true })
    expect(await titlesOf(world)).toEqual(['Một, sửa', 'Hai'])
    const records = await db().auditEntry.findMany({ where: { yearId: world.yearId }, orderBy: { id: 'asc' } })
    expect(records).toMatchObject([
      { event: 'research.entry_saved', organisationId: world.c.id },
      { event: 'research.entry_saved' },
      { before: { title: 'Một' }, after: { title: 'Một, sửa' } },
    ])
  })

  it('writes one line when two press at once, and two lines of two that write at once', async () => {
    const line = lineOf(world)
    await Promise.all([saveEntry(officer(), line), saveEntry(asPerson(world.c.people.principal), line)])
    expect(await titlesOf(world)).toHaveLength(1)
    const answers = await Promise.all([1, 2, 3].map(() => saveEntry(officer(), lineOf(world))))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await titlesOf(world)).toHaveLength(4)
  })

  it('is refused at each field that is wrong', async () => {
    const answer = await saveEntry(officer(), lineOf(world, { leader: '', level: null, toYear: 2020 }))
    expect(answer).toMatchObject({
      refusal: {
        code: 'research.leader_missing',
        at: 'leader',
        also: [
          { code: 'research.level_missing', at: 'level' },
          { code: 'research.ends_before_start', at: 'toYear' },
        ],
      },
    })
    expect(await saveEntry(officer(), lineOf(world, { kind: 'policy_proposal' }))).toMatchObject(
      refused('research.recipient_missing'),
    )
  })

  it('is refused to others and once the year is closed, and does not exist for strangers', async () => {
    for (const id of [
      world.c.people.lecturer,
      world.d.people.principal,
      world.a.people.principal,
      world.academy.approver,
    ])
      expect(await saveEntry(asPerson(id), lineOf(world))).toMatchObject(refused('research.not_acting_for_school'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await saveEntry(caller, lineOf(world))).toMatchObject(refused('common.not_found'))
    expect(await saveEntry(officer(), lineOf(world, { schoolId: world.elsewhere.head.id }))).toMatchObject(
      refused('common.not_found'),
    )
    const entryId = await written(world)
    const other = lineOf(world, { entryId, schoolId: world.d.id })
    expect(await saveEntry(asPerson(world.d.people.principal), other)).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'closed')
    expect(await saveEntry(officer(), lineOf(world))).toMatchObject(refused('common.year_closed'))
  })
})
