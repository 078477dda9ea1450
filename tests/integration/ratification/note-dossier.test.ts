import { beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { noteDossier } from '@/lib/ratification/commands/note-dossier'
import { getDossier, type DossierView } from '@/lib/ratification/queries/dossier'
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

const note = (person: string | null, text = 'Tờ trình chưa nêu số phiếu') =>
  noteDossier(person ? asPerson(person) : asNobody(), { dossierId, piece: 'letter', text })

async function seenBy(person: string): Promise<DossierView['notes'] | undefined> {
  const { actor, now } = await readStanding(db(), person)
  return (await getDossier(makeContext(actor, now, 'test'), (await findYear(db(), world.yearId))!))?.notes
}

describe('a note of the appraisal', () => {
  it('is the Academy’s alone, on what was sent', async () => {
    for (const person of [world.a.people.principal, world.academy.administrator])
      expect(await note(person)).toMatchObject({ refusal: { code: 'ratification.not_reviewer' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await note(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await db().$executeRaw`truncate dossiers cascade`
    dossierId = await arrangeDossier(world, 'draft')
    expect(await note(world.academy.reviewer)).toMatchObject({ refusal: { code: 'ratification.not_sent_yet' } })
  })

  it('is read by the Academy’s officials, by no school, and its words stand in no trail', async () => {
    expect(await note(world.academy.reviewer)).toMatchObject({ ok: true })
    expect(await note(world.academy.approver, 'Đồng ý với ý kiến trên')).toMatchObject({ ok: true })
    expect(await seenBy(world.academy.approver)).toMatchObject([
      { piece: 'letter', text: 'Tờ trình chưa nêu số phiếu', round: 1 },
      { text: 'Đồng ý với ý kiến trên' },
    ])
    expect(await seenBy(world.a.people.principal)).toBeNull()
    const trail = await db().auditEntry.findMany({ where: { event: 'ratification.dossier_noted' } })
    expect(trail).toHaveLength(2)
    expect(JSON.stringify(trail.map(({ facts, before, after }) => ({ facts, before, after })))).not.toContain(
      'số phiếu',
    )
  })

  it('is kept once when it is sent twice by one press', async () => {
    const key = crypto.randomUUID()
    const send = () =>
      noteDossier({ ...asPerson(world.academy.reviewer), key }, { dossierId, piece: null, text: 'Một lần' })
    const answers = await Promise.all([send(), send()])
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await db().dossierNote.count()).toBe(1)
  })

  it('stays as it was noted', async () => {
    await note(world.academy.reviewer)
    await expect(db().dossierNote.updateMany({ data: { text: 'khác' } })).rejects.toThrow('append-only')
    await expect(db().dossierNote.deleteMany()).rejects.toThrow('append-only')
    const whole = { dossierId, text: ' ', byId: world.academy.reviewer, at: new Date() }
    await expect(db().dossierNote.create({ data: whole })).rejects.toThrow('note_says_something')
    const asked = { returnItems: [{ piece: 'letter', reason: 'x' }] }
    await expect(db().dossier.update({ where: { id: dossierId }, data: asked })).rejects.toThrow(
      'items_of_a_returned_dossier',
    )
  })
})
