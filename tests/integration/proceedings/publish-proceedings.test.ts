import { beforeAll, describe, expect, it } from 'vitest'
import { makeBook } from '@/lib/proceedings/commands/make-book'
import { publishProceedings } from '@/lib/proceedings/commands/publish-proceedings'
import { mayReadFile } from '@/lib/proceedings/queries/proceedings'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import type { Day } from '../../support/stage'
import { contextOf, makeWorld, type World } from '../../support/world'
import { bookFor, runOf, savedBook, started } from './book'

testDatabase()
let world: World
let day: Day
let runId: string
beforeAll(async () => {
  world = await makeWorld()
  day = await savedBook(world)
  runId = await started(world, day.seminarId)
})

const publish = (who: string, id = runId) => publishProceedings(asPerson(who), { runId: id })
const mayTake = async (who: string, fileId: string | null): Promise<boolean> =>
  mayReadFile((await contextOf(world, who)).ctx, fileId ?? '')

describe('publishing the proceedings', () => {
  it('waits for the book, and is for the host’s people', async () => {
    expect(code(await publish(day.secretary))).toBe('proceedings.not_made')
    await makeBook(runId)
    expect(code(await publish(world.b.people.principal))).toBe('seminars.not_of_host')
    expect(code(await publish(world.elsewhere.head.people.principal))).toBe('common.not_found')
    expect(code(await publish(day.secretary, crypto.randomUUID()))).toBe('common.not_found')
  })

  it('gives both files to everybody of the year, who had none before, once, and is recorded', async () => {
    const { wordFileId, pdfFileId } = await runOf(runId)
    const member = world.d.people.lecturer
    expect((await bookFor(world, member, day.seminarId))?.published).toBeNull()
    for (const id of [wordFileId, pdfFileId]) {
      expect(await mayTake(member, id)).toBe(false)
      expect(await mayTake(day.secretary, id)).toBe(true)
    }
    const answers = await Promise.all([publish(day.secretary), publish(world.a.people.principal)])
    expect(answers.map(code).sort()).toEqual(['ok', 'proceedings.already_published'])
    for (const id of [wordFileId, pdfFileId]) {
      for (const who of [member, world.academy.reviewer]) expect(await mayTake(who, id)).toBe(true)
      expect(await mayTake(world.elsewhere.head.people.principal, id)).toBe(false)
    }
    expect((await bookFor(world, member, day.seminarId))?.published?.files.word.id).toBe(wordFileId)
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'proceedings.published' })
    const told = await db().notice.findMany({ where: { kind: 'proceedings.published' } })
    expect(told.map(({ personId }) => personId)).toContain(world.d.people.principal)
  })

  it('lets a later book take the place of the first, whose files are the host’s again', async () => {
    const { pdfFileId } = await runOf(runId)
    const later = await started(world, day.seminarId)
    await makeBook(later)
    expect(code(await publish(day.secretary, later))).toBe('ok')
    expect(await mayTake(world.d.people.lecturer, pdfFileId)).toBe(false)
    expect(await mayTake(world.d.people.lecturer, (await runOf(later)).pdfFileId)).toBe(true)
  })
})
