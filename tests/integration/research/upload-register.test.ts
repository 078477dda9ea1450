import { beforeAll, describe, expect, it } from 'vitest'
import { uploadRegister } from '@/lib/research/commands/upload-register'
import { getImport, getRegister } from '@/lib/research/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { spreadsheet } from '@/lib/platform/spreadsheet'
import { pdfFile, upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, setGate, type World } from '../../support/world'
import { fileOf, looked, refused, titlesOf, topic, written } from './research'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)
const input = (sheet: File) => ({ yearId: world.yearId, schoolId: world.c.id, sheet })

describe('looking at a sheet', () => {
  it('keeps its lines and what is wrong in them, and changes nothing in the register', async () => {
    await written(world, { title: 'Đang có' })
    const importId = await looked(world, [topic, { ...topic, leader: '' }], officer())
    const { ctx, year } = await contextOf(world, world.c.people.principal)
    expect(await getImport(ctx, year, 'C', importId)).toMatchObject({
      problems: [{ cell: 'D3', code: 'leader_missing' }],
      ...{ imported: false, before: 1, entries: [{ title: topic.title }, {}] },
    })
    expect(await titlesOf(world)).toEqual(['Đang có'])
    expect((await getRegister(ctx, year, 'C'))?.pending).toMatchObject({ id: importId })
    for (const id of [world.d.people.principal, world.c.people.lecturer]) {
      const other = await contextOf(world, id)
      expect(await getImport(other.ctx, year, 'C', importId)).toBeNull()
      expect((await getRegister(other.ctx, year, 'C'))?.pending).toBeNull()
    }
  })

  it('is refused of what is no sheet of the register', async () => {
    const bare = await spreadsheet('x', [{ header: 'Tên', width: 10, value: () => 'x' }], [1])
    const big = upload('a.xlsx', Buffer.concat([Buffer.from('PK'), Buffer.alloc(2_000_000)]))
    for (const [sheet, code] of [
      [upload('a.pdf', pdfFile()), 'research.not_a_sheet'],
      [big, 'research.not_a_sheet'],
      [upload('a.xlsx', wordFile(['x'])), 'research.unreadable'],
      [upload('a.xlsx', Buffer.from('PKx')), 'research.unreadable'],
      [upload('a.xlsx', bare), 'research.no_head'],
      [await fileOf([]), 'research.empty_sheet'],
      [await fileOf(Array.from({ length: 501 }, () => topic)), 'research.too_many'],
    ] as const)
      expect(await uploadRegister(officer(), input(sheet))).toMatchObject({ refusal: { code, at: 'sheet' } })
  })

  it('is refused to others and once the year is closed, and does not exist for strangers', async () => {
    const sheet = await fileOf([topic])
    for (const id of [world.c.people.lecturer, world.d.people.principal, world.academy.approver])
      expect(await uploadRegister(asPerson(id), input(sheet))).toMatchObject(refused('research.not_acting_for_school'))
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await uploadRegister(caller, input(sheet))).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'closed')
    expect(await uploadRegister(officer(), input(sheet))).toMatchObject(refused('common.year_closed'))
    expect(await db().researchImport.count()).toBe(1)
  })
})
