import { beforeAll, describe, expect, it } from 'vitest'
import { registerTitle } from '@/lib/papers/commands/register-title'
import { listPapers } from '@/lib/papers/queries/list'
import { getPaper } from '@/lib/papers/queries/paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { spokenPapers } from '@/lib/seminars/queries/find'
import { guestOf, together } from '../../support/consents'
import { testDatabase } from '../../support/database'
import { authorOf, code, decided, openSeminar, titleInput } from '../../support/seminars'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

describe('a guest as an author', () => {
  it('says where they come from, and is refused without it', async () => {
    const input = titleInput(seminarId, world.c, 'Tham luận có khách mời')
    const nowhere = { ...guestOf('1', ''), affiliation: '' }
    const register = (author: typeof nowhere) =>
      registerTitle(asPerson(world.c.people.lecturer), { ...input, authors: [authorOf(world.c), author] })
    expect(await register(nowhere)).toMatchObject({
      refusal: { code: 'papers.affiliation_missing', at: 'authors.1.affiliation' },
    })
    expect(code(await register(guestOf('1', '')))).toBe('ok')
  })

  it('stands with the affiliation on the page, in the list and in the programme', async () => {
    const paperId = await together(seminarId, world.c, [guestOf('1', '', 'Khách trình bày')])
    const { ctx, year } = await contextOf(world, world.c.people.lecturer)
    expect((await getPaper(ctx, year, paperId))!.authors[1]).toMatchObject({
      ...{ name: 'Khách trình bày', organisationId: null },
      school: { vi: 'Viện minh họa', en: 'Viện minh họa' },
      consent: { state: 'not_asked', reachable: false },
    })
    const line = (await listPapers(ctx, year, seminarId))!.lines.find(([id]) => id === paperId)
    expect(line![3]).toBe('lecturer C, Khách trình bày (Viện minh họa)')
    await db().paperAuthor.updateMany({ where: { paperId }, data: { presents: false } })
    await db().paperAuthor.updateMany({ where: { paperId, name: 'Khách trình bày' }, data: { presents: true } })
    await decided(world.a.people.principal, paperId, { kind: 'spoken' })
    expect(await spokenPapers(db(), seminarId)).toMatchObject([{ speaker: 'Khách trình bày, Viện minh họa' }])
  })

  it('opens the paper to no other school', async () => {
    const paperId = await together(seminarId, world.c, [guestOf('1', '')])
    for (const who of [world.d.people.principal, world.elsewhere.head.people.principal]) {
      const { ctx, year } = await contextOf(world, who)
      expect(await getPaper(ctx, year, paperId)).toBeNull()
    }
  })
})
