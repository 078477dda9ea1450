import { beforeAll, describe, expect, it } from 'vitest'
import { makeBook } from '@/lib/proceedings/commands/make-book'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import type { Day } from '../../support/stage'
import { makeWorld, noon, type World } from '../../support/world'
import { savedBook, started } from './book'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await savedBook(world)
})

const run = async (number: number, data: object = {}) => {
  const { id } = await db().proceedings.findUniqueOrThrow({ where: { seminarId: day.seminarId } })
  return db().proceedingsRun.create({
    data: { proceedingsId: id, number, requestedById: world.a.people.principal, requestedAt: noon, ...data },
  })
}

const certificate = (number: number, data: object = {}) =>
  db().certificate.create({
    data: {
      ...{ seminarId: day.seminarId, kind: 'presentation' as const, organisationId: world.a.id, year: 2022, number },
      ...{ tokenHash: crypto.randomUUID(), paperId: day.papers[0]!, name: 'A', topic: 'x', body: 'x', place: 'x' },
      ...{ heldOn: noon, issuedOn: noon, issuedAt: noon, post: 'x', signer: 'x', issuedById: world.a.people.principal },
      ...data,
    },
  })

describe('the database holds of proceedings', () => {
  it('that one is made at a time', async () => {
    const { id } = await run(1)
    await expect(run(2)).rejects.toThrow()
    await db().proceedingsRun.update({ where: { id }, data: { state: 'cancelled' } })
    await run(2, { state: 'cancelled' })
  })

  it('that what is done has its files, what failed its reason, what is worked on its worker', async () => {
    await expect(run(3, { state: 'done' })).rejects.toThrow('made_has_its_files')
    await expect(run(3, { state: 'failed' })).rejects.toThrow('failure_says_why')
    await expect(run(3, { state: 'cancelled', problem: 'x' })).rejects.toThrow('failure_says_why')
    await expect(run(3, { state: 'running' })).rejects.toThrow('work_has_a_worker')
    const made = await started(world, day.seminarId)
    await makeBook(made)
    const take = db().proceedingsRun.update({ where: { id: made }, data: { pdfFileId: null } })
    await expect(take).rejects.toThrow('made_has_its_files')
  })

  it('that only the product’s own books are larger than what may be sent in', async () => {
    const file = (purpose: 'paper' | 'proceedings', size: number) =>
      db().fileObject.create({
        data: {
          ...{ purpose, size, name: 'x', mediaType: 'application/pdf', sha256: 'a'.repeat(64) },
          ...{ organisationId: world.a.id, uploadedById: world.a.people.principal, uploadedAt: noon },
        },
      })
    await expect(file('paper', 20_000_001)).rejects.toThrow('file_at_most_20_mb')
    await file('proceedings', 200_000_000)
    await expect(file('proceedings', 200_000_001)).rejects.toThrow('file_at_most_20_mb')
  })
})

describe('the database holds of certificates', () => {
  it('that they are numbered without a gap, one for each deed, and stay as they were given', async () => {
    await expect(certificate(2)).rejects.toThrow('numbered without a gap')
    const { id } = await certificate(1)
    await expect(certificate(1, { paperId: day.papers[1] })).rejects.toThrow('numbered without a gap')
    await expect(certificate(2)).rejects.toThrow()
    await certificate(2, { paperId: day.papers[1] })
    await expect(db().certificate.update({ where: { id }, data: { name: 'B' } })).rejects.toThrow('as it was given')
    await expect(db().certificate.delete({ where: { id } })).rejects.toThrow('as it was given')
    await certificate(1, { year: 2023, organisationId: world.b.id, ...(await attendance()) })
  })

  it('that each says to whom, and for what deed', async () => {
    await expect(certificate(3, { name: ' ', ...(await attendance()) })).rejects.toThrow('certificate_says_to_whom')
    await expect(certificate(3, { paperId: null })).rejects.toThrow('certificate_has_its_deed')
    await expect(certificate(3, { kind: 'attendance', paperId: null })).rejects.toThrow('certificate_has_its_deed')
  })
})

async function attendance(): Promise<object> {
  const { meetingId } = await db().seminar.findUniqueOrThrow({ where: { id: day.seminarId } })
  const { id } = await db().delegate.create({ data: { meetingId, organisationId: world.b.id, label: 'A' } })
  return { kind: 'attendance', paperId: null, delegateId: id }
}
