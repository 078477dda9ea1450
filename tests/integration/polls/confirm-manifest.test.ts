import { beforeAll, describe, expect, it } from 'vitest'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { drafted, frozen, stateOf } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('confirming a manifest', () => {
  it('freezes it in the name of another school and records whose word that was', async () => {
    const poll = await drafted(world)
    const answer = await confirmManifest(asPerson(world.c.people.emulation_officer), poll)
    expect(answer).toEqual({ ok: true, value: { pollId: poll.pollId } })
    expect(await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })).toMatchObject({
      ...{ state: 'frozen', confirmedById: world.c.people.emulation_officer, confirmedBySchoolId: world.c.id },
    })
    const entries = await db().auditEntry.findMany({
      where: { subjectId: poll.pollId, event: 'polls.manifest_confirmed' },
    })
    expect(entries).toMatchObject([{ organisationId: world.c.id, after: { manifestSha256: poll.sha256 } }])
  })

  it('is refused to the preparer’s own school, to those who act for none, and to strangers', async () => {
    const poll = await drafted(world)
    const by = (person: string) => confirmManifest(asPerson(person), poll)
    expect(await by(world.a.people.principal)).toMatchObject(refused('polls.confirmed_by_another_school'))
    expect(await by(world.a.people.emulation_officer)).toMatchObject(refused('polls.confirmed_by_another_school'))
    expect(await by(world.c.people.lecturer)).toMatchObject(refused('polls.not_acting_for_school'))
    expect(await by(world.academy.approver)).toMatchObject(refused('polls.not_acting_for_school'))
    expect(await by(world.elsewhere.head.people.principal)).toMatchObject(refused('common.not_found'))
    expect(await confirmManifest(asNobody(), poll)).toMatchObject(refused('common.not_found'))
    expect(await stateOf(poll.pollId)).toBe('draft')
  })

  it('is of the manifest that was shown', async () => {
    const poll = await drafted(world)
    const answer = await confirmManifest(asPerson(world.c.people.principal), { ...poll, sha256: '0'.repeat(64) })
    expect(answer).toMatchObject(refused('polls.other_manifest'))
  })

  it('happens once', async () => {
    const poll = await frozen(world)
    const again = await confirmManifest(asPerson(world.c.people.principal), poll)
    expect(again).toMatchObject(refused('polls.not_open'))
    const twice = await drafted(world)
    const people = [world.b, world.c, world.d].map((school) => school.people.principal)
    const answers = await Promise.all(people.map((person) => confirmManifest(asPerson(person), twice)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused outside its gates and in a closed year', async () => {
    const poll = await drafted(world)
    await setGate(world.yearId, 'activity')
    const late = await confirmManifest(asPerson(world.c.people.principal), poll)
    expect(late).toMatchObject(refused('polls.not_in_this_gate'))
    await setGate(world.yearId, 'closed')
    const closed = await confirmManifest(asPerson(world.c.people.principal), poll)
    expect(closed).toMatchObject(refused('common.year_closed'))
  })
})
