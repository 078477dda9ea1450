import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected, february, november, type Elected } from '../../support/ratification'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let elected: Elected

beforeAll(async () => {
  world = await makeWorld()
  elected = await arrangeElected(world)
})

const breaks = async (act: () => Promise<unknown>, name: string | RegExp): Promise<void> => {
  const error: unknown = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).not.toBeNull()
  const said = `${String(error)} ${JSON.stringify((error as { meta?: unknown } | null)?.meta ?? '')}`
  expect(said).toMatch(name)
}

const decision = (kind: 'recognition' | 'awards', effectiveAt: Date | null = null) =>
  db().ratificationDecision.create({
    data: {
      ...{ yearId: world.yearId, kind, number: crypto.randomUUID(), date: february, signer: 'x', effectiveAt },
      ...{ decidedById: world.academy.approver, decidedAt: february },
    },
  })

describe('the database', () => {
  it('keeps one open and one accepted dossier a year', async () => {
    const id = await arrangeDossier(world, 'sent')
    const again = { yearId: world.yearId, round: 2 }
    await breaks(() => db().dossier.create({ data: again }), 'one_open_dossier')
    await db().dossier.update({ where: { id }, data: { state: 'accepted' } })
    const { number, date, sentAt, sentById, contentsSha256 } = await db().dossier.findUniqueOrThrow({ where: { id } })
    const second = {
      ...again,
      number,
      date,
      sentAt,
      sentById,
      contentsSha256,
      contents: {},
      state: 'accepted' as const,
    }
    await breaks(() => db().dossier.create({ data: second }), 'one_accepted_dossier')
  })

  it('freezes a sent dossier with its files', async () => {
    const { id } = await db().dossier.findFirstOrThrow()
    await breaks(() => db().dossier.update({ where: { id }, data: { letter: 'khác' } }), 'frozen')
    await breaks(() => db().dossier.update({ where: { id }, data: { contents: { year: 1 } } }), 'frozen')
    const file = await db().fileObject.create({
      data: {
        ...{ purpose: 'dossier', name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) },
        ...{ organisationId: world.a.id, uploadedById: world.a.people.principal, uploadedAt: november },
      },
    })
    await breaks(() => db().dossierFile.create({ data: { dossierId: id, fileId: file.id, label: 'x' } }), 'frozen')
  })

  it('knows no sent dossier without number, sender and contents, and no return without a reason', async () => {
    const base = { yearId: world.yearId, round: 9 }
    await breaks(
      () => db().dossier.create({ data: { ...base, state: 'returned' } }),
      /sent_dossier_is_complete|returned/,
    )
    const { id } = await db().dossier.findFirstOrThrow()
    await breaks(
      () => db().dossier.update({ where: { id }, data: { state: 'returned' } }),
      'returned_dossier_has_reason',
    )
  })

  it('keeps one decision of each kind in force, and gives T to recognition alone', async () => {
    await decision('awards')
    await breaks(() => decision('awards'), 'one_award_decision')
    await decision('recognition')
    await decision('recognition', february)
    await breaks(() => decision('recognition', february), 'one_recognition_decision')
    await db().$executeRaw`truncate ratification_decisions cascade`
    await breaks(() => decision('awards', february), 'only_recognition_passes_powers')
  })

  it('lets a line decide one thing, once, a refusal with its reason; and never changes a decision', async () => {
    const { id: decisionId } = await decision('awards')
    const base = { decisionId, organisationId: world.d.id, confirmed: true }
    const line = (data: object) => db().decisionLine.create({ data: { ...base, ...data } })
    await breaks(() => line({}), 'line_decides_one_thing')
    await breaks(() => line({ nominationId: elected.flag, electionId: elected.head }), 'line_decides_one_thing')
    await breaks(() => line({ nominationId: elected.flag, confirmed: false }), 'refused_line_has_reason')
    await line({ nominationId: elected.flag })
    await breaks(() => line({ nominationId: elected.flag }), 'nomination_decided_once')
    await line({ electionId: elected.head })
    await breaks(() => line({ electionId: elected.head }), 'election_decided_once')
    await breaks(() => db().decisionLine.updateMany({ data: { confirmed: false } }), 'append-only')
    await breaks(() => db().ratificationDecision.updateMany({ data: { number: 'x' } }), 'append-only')
    await breaks(() => db().ratificationDecision.deleteMany(), /append-only|foreign|Foreign/)
  })

  it('takes back only what was confirmed, by another than the proposer, once, and keeps both for ever', async () => {
    const { reviewer, approver } = world.academy
    const put = (data: object = {}) =>
      db().awardRevocation.create({
        data: {
          ...{ nominationId: elected.certificate, ground: 'other', text: 'Căn cứ', proposedById: reviewer },
          ...{ proposedAt: february, ...data },
        },
      })
    await breaks(() => put(), 'only a confirmed award is revoked')
    await db().nomination.update({ where: { id: elected.certificate }, data: { state: 'confirmed' } })
    await breaks(() => put({ state: 'decided' }), 'only a confirmed award is revoked')
    await breaks(() => put({ text: ' ' }), 'revocation_says_why')
    const { id } = await put()
    await breaks(() => put(), /one_living_revocation|Unique/)
    const change = (data: object) => db().awardRevocation.update({ where: { id }, data })
    const whole = {
      state: 'decided',
      number: '9',
      date: february,
      signer: 'x',
      decidedById: approver,
      decidedAt: february,
    }
    await breaks(() => change({ ...whole, decidedById: reviewer }), 'proposer_does_not_revoke')
    await breaks(() => change({ ...whole, number: null }), 'revocation_is_complete')
    await breaks(
      () => change({ state: 'declined', decidedById: approver, decidedAt: february }),
      'revocation_is_complete',
    )
    await breaks(() => change({ ...whole, text: 'Căn cứ khác' }), 'a revocation stays as it was made')
    await change(whole)
    await breaks(() => change({ number: '10' }), 'a revocation stays as it was made')
    await breaks(() => db().awardRevocation.delete({ where: { id } }), 'a revocation stays as it was made')
    const award = { where: { id: elected.certificate } }
    await breaks(
      () => db().nomination.update({ ...award, data: { state: 'nominated' } }),
      'stays beside its revocation',
    )
    await breaks(
      () => db().nomination.update({ ...award, data: { organisationId: world.b.id } }),
      'stays beside its revocation',
    )
  })
})
