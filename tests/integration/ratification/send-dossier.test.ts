import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { sendDossier } from '@/lib/ratification/commands/send-dossier'
import { canonical } from '@/lib/platform/canonical'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let dossierId: string

beforeEach(async () => {
  if (!world) {
    world = await makeWorld()
    await arrangeElected(world)
  }
  await setGate(world.yearId, 'ratification')
  await db().$executeRaw`truncate dossiers cascade`
  dossierId = await arrangeDossier(world, 'draft')
})

const send = (person: string | null, version = 1) =>
  sendDossier(person ? asPerson(person) : asNobody(), { dossierId, version })

describe('sending the dossier', () => {
  it('freezes what stands in the year with its hash, names what is missing, and tells the Academy', async () => {
    expect(await send(world.a.people.principal)).toMatchObject({ ok: true })
    const sent = await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })
    const contents = sent.contents as { elections: unknown[]; nominations: unknown[]; missing: string[] }
    expect(contents.elections).toHaveLength(2)
    expect(contents.nominations).toHaveLength(2)
    expect(contents.missing).toContain('minutes')
    const hash = createHash('sha256').update(canonical(sent.contents)).digest('hex')
    expect(sent.contentsSha256).toBe(hash)
    const told = await db().notice.findMany({ where: { kind: 'ratification.dossier_sent' } })
    expect(told.map((one) => one.personId)).toContain(world.academy.reviewer)
    expect(await db().auditEntry.count({ where: { event: 'ratification.dossier_sent' } })).toBe(1)
  })

  it('stays frozen when the year goes on', async () => {
    await send(world.a.people.principal)
    const before = await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })
    await db().election.updateMany({ where: { role: 'deputy' }, data: { state: 'declined', stateReason: 'x' } })
    const after = await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })
    expect(after.contents).toEqual(before.contents)
    await db().election.updateMany({ where: { role: 'deputy' }, data: { state: 'elected', stateReason: null } })
  })

  it('is done once, however often it is pressed', async () => {
    const answers = await Promise.all([send(world.a.people.principal), send(world.a.people.emulation_officer)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused before the conference is over, and when the letter was changed meanwhile', async () => {
    expect(await send(world.a.people.principal, 7)).toMatchObject({ refusal: { code: 'common.changed_meanwhile' } })
    await setGate(world.yearId, 'conference')
    expect(await send(world.a.people.principal)).toMatchObject({
      refusal: { code: 'ratification.conference_not_over' },
    })
    expect(await db().dossier.findUnique({ where: { id: dossierId } })).toMatchObject({ state: 'draft' })
  })

  it('belongs to the school that heads the year', async () => {
    expect(await send(world.c.people.principal)).toMatchObject({ refusal: { code: 'ratification.not_head_of_year' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await send(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
