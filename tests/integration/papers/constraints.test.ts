import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { openSeminar, registered, submitted } from '../../support/seminars'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let paperId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  paperId = await submitted(seminarId, world.c)
})

const version = (number: number, changes: object = {}) =>
  db().paperVersion.create({
    data: {
      ...{ paperId, number, text: 'x', sha256: 'a'.repeat(64), size: 1, submittedById: world.c.people.lecturer },
      submittedAt: noon,
      ...changes,
    },
  })
const change = (id: string, data: object) => db().paper.update({ where: { id }, data })

describe('the database holds of papers', () => {
  it('that versions are numbered without a gap, hold something, and never change', async () => {
    await expect(version(3)).rejects.toThrow('numbered without a gap')
    await expect(version(1)).rejects.toThrow()
    await expect(version(2, { text: '' })).rejects.toThrow('version_holds_something')
    await expect(version(2, { sha256: 'x' })).rejects.toThrow('version_has_its_hash')
    await expect(version(2, { size: 0 })).rejects.toThrow('version_has_its_hash')
    await expect(db().paperVersion.updateMany({ where: { paperId }, data: { size: 2 } })).rejects.toThrow('append-only')
    await expect(db().paperVersion.deleteMany({ where: { paperId } })).rejects.toThrow('append-only')
  })

  it('that its way is never rewritten', async () => {
    await expect(db().paperStep.updateMany({ where: { paperId }, data: { note: 'x' } })).rejects.toThrow('append-only')
    await expect(db().paperStep.deleteMany({ where: { paperId } })).rejects.toThrow('append-only')
  })

  it('that what is judged was handed in, and what is revised has its day', async () => {
    const title = await registered(seminarId, world.c)
    await expect(change(title, { state: 'accepted_spoken' })).rejects.toThrow('judged_paper_was_submitted')
    await expect(change(paperId, { state: 'revision_asked' })).rejects.toThrow('revision_has_its_day')
  })

  it('that a withdrawn paper remembers where it stood', async () => {
    await expect(change(paperId, { state: 'withdrawn' })).rejects.toThrow('withdrawn_paper_remembers')
    await expect(change(paperId, { stateBeforeWithdrawal: 'submitted' })).rejects.toThrow('withdrawn_paper_remembers')
  })

  it('that one author presents', async () => {
    const second = { paperId, position: 2, name: 'B', organisationId: world.c.id, presents: true }
    await expect(db().paperAuthor.create({ data: second })).rejects.toThrow()
    await db().paperAuthor.create({ data: { ...second, presents: false } })
  })

  it('that a reading holds what the version says, or says why not', async () => {
    const { id: versionId } = await db().paperVersion.findFirstOrThrow({ where: { paperId } })
    await db().paperReading.delete({ where: { versionId } })
    const reading = { versionId, text: [], readAt: noon }
    await expect(db().paperReading.create({ data: reading })).rejects.toThrow('reading_or_its_problem')
    const both = { ...reading, model: {}, problem: 'damaged' }
    await expect(db().paperReading.create({ data: both })).rejects.toThrow('reading_or_its_problem')
    await db().paperReading.create({ data: { ...reading, problem: 'damaged' } })
  })

  it('that an author comes from a school or is a guest with an affiliation, never both and never neither', async () => {
    const author = { paperId, position: 7, name: 'Khách' }
    const both = { ...author, organisationId: world.c.id, affiliation: 'Viện' }
    for (const data of [both, author, { ...author, affiliation: '  ' }])
      await expect(db().paperAuthor.create({ data })).rejects.toThrow('school_or_affiliation')
    await db().paperAuthor.create({ data: { ...author, affiliation: 'Viện' } })
  })

  it('that an answer has its hour, a link its end, and no two links are the same', async () => {
    const author = { paperId, name: 'Khách', affiliation: 'Viện' }
    const create = (position: number, data: object) =>
      db().paperAuthor.create({ data: { ...author, position, ...data } })
    await expect(create(8, { consent: 'agreed' })).rejects.toThrow('consent_has_its_hour')
    await expect(create(8, { consentTokenHash: 'h' })).rejects.toThrow('consent_link_expires')
    await create(8, { consentTokenHash: 'h', consentExpiresAt: noon })
    await expect(create(9, { consentTokenHash: 'h', consentExpiresAt: noon })).rejects.toThrow()
  })

  it('that an explanation says something', async () => {
    const explanation = { paperId, text: '  ', byId: world.c.people.lecturer, at: noon }
    await expect(db().paperExplanation.create({ data: explanation })).rejects.toThrow('explanation_says_something')
  })

  it('that a point is said in words', async () => {
    const point = { paperId, round: 1, position: 1, text: '' }
    await expect(db().demandedChange.create({ data: point })).rejects.toThrow('demanded_change_in_words')
  })

  it('that a decision names what it needs: points and a day for a revision, a reason for declining, and nothing else', async () => {
    const keep = (data: object) =>
      db().paperDecision.create({
        data: { paperId, kind: 'spoken', decidedById: world.a.people.principal, decidedAt: noon, ...data },
      })
    await expect(keep({ kind: 'revise' })).rejects.toThrow('revision_names_its_points')
    await expect(keep({ kind: 'revise', points: ['Ghi nguồn'] })).rejects.toThrow('revision_names_its_points')
    await expect(keep({ points: ['Ghi nguồn'] })).rejects.toThrow('revision_names_its_points')
    await expect(keep({ kind: 'decline' })).rejects.toThrow('declining_says_why')
    await expect(keep({ reason: 'Trùng' })).rejects.toThrow('declining_says_why')
  })
})
