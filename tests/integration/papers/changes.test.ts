import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { getChanges, type Changes } from '@/lib/papers/queries/changes'
import { getPaper } from '@/lib/papers/queries/paper'
import { asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { pdfFile, upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { code, openSeminar, registered, written } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let paperId: string

// a Word file, a text written here, a PDF without a word
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  paperId = await registered(seminarId, world.c)
  await send({
    file: upload('a.docx', wordFile(['Một đoạn ở lại.', 'Nhà trường có mười lớp học.', 'Một đoạn bỏ đi.'])),
  })
  await send({ text: 'Một đoạn ở lại.\n\nNhà trường có mười hai lớp học.' })
  await send({ file: upload('a.pdf', pdfFile(2)) })
})

async function send(changes: object): Promise<void> {
  const input = { ...(await written(paperId)), ...changes }
  expect(code(await submitPaper(asPerson(world.c.people.lecturer), input))).toBe('ok')
}

async function changesFor(personId: string, from: number, to: number): Promise<Changes | null> {
  const { actor, now } = await readStanding(db(), personId)
  const paper = await getPaper(makeContext(actor, now, 'test'), (await findYear(db(), world.yearId))!, paperId)
  return paper && getChanges(paper, from, to)
}

describe('the changes between versions', () => {
  it('are told by paragraph and word, of a file and of a text written here, to its school and to the host', async () => {
    for (const reader of [world.c.people.vice_principal, world.a.people.principal])
      expect(await changesFor(reader, 1, 2)).toMatchObject({
        comparison: {
          rows: [
            { change: 'same' },
            { change: 'changed', before: 'Nhà trường có mười lớp học.', after: 'Nhà trường có mười hai lớp học.' },
            { change: 'removed', before: 'Một đoạn bỏ đi.' },
          ],
        },
      })
  })

  it('name the version that could not be read', async () => {
    expect(await changesFor(world.c.people.lecturer, 2, 3)).toEqual({ unread: 3 })
  })

  it('are there for versions that are there, the earlier before the later', async () => {
    for (const [from, to] of [
      [2, 1],
      [1, 1],
      [1, 9],
      [NaN, 2],
    ] as const)
      expect(await changesFor(world.c.people.lecturer, from, to)).toBeNull()
  })

  it('are told to no stranger, nor to all when the paper is published', async () => {
    expect(await changesFor(world.d.people.lecturer, 1, 2)).toBeNull()
    expect(await changesFor(world.elsewhere.head.people.principal, 1, 2)).toBeNull()
    await db().paper.update({ where: { id: paperId }, data: { state: 'accepted_spoken' } })
    await db().seminar.update({ where: { id: seminarId }, data: { programmePublishedAt: new Date() } })
    expect(await changesFor(world.d.people.lecturer, 1, 2)).toBeNull()
  })
})
