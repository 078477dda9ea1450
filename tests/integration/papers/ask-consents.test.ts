import { beforeAll, describe, expect, it } from 'vitest'
import { askConsents } from '@/lib/papers/commands/ask-consents'
import { saveDraft } from '@/lib/papers/commands/save-draft'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { authorNamed, guestOf, together, tokenSentTo } from '../../support/consents'
import { testDatabase } from '../../support/database'
import { auditOf, authorOf, code, days, openSeminar, written } from '../../support/seminars'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world, {
    papersCloseAt: days.over,
    endsAt: new Date('2022-12-01T05:00:00Z'),
    startsAt: new Date('2022-12-01T01:00:00Z'),
  })
})

const ask = async (who: string, paperId: string): Promise<string> => code(await askConsents(asPerson(who), { paperId }))
const writer = (): string => world.c.people.lecturer

describe('asking authors whether they agree', () => {
  it('is for who may write, of a paper that is neither withdrawn nor declined', async () => {
    const paperId = await together(seminarId, world.c, [])
    expect(await ask(world.d.people.principal, paperId)).toBe('common.not_found')
    expect(await ask(world.a.people.principal, paperId)).toBe('papers.not_author')
    expect(await ask(writer(), paperId)).toBe('papers.nobody_to_ask')
    await withdrawPaper(asPerson(writer()), { paperId, reason: '' })
    expect(await ask(writer(), paperId)).toBe('papers.is_withdrawn')
  })

  it('sends one letter to those who were named by a draft, and none again while it is open', async () => {
    const paperId = await together(seminarId, world.c, [])
    const authors = [authorOf(world.c), guestOf('1', 'nhap@example.test', 'Khách ghi nháp')]
    await saveDraft(asPerson(writer()), await written(paperId, { authors }))
    expect(await db().mailMessage.count({ where: { recipient: 'nhap@example.test' } })).toBe(0)
    expect(await ask(writer(), paperId)).toBe('ok')
    const letter = await db().mailMessage.findFirstOrThrow({ where: { recipient: 'nhap@example.test' } })
    expect(letter.body).toContain('Khách ghi nháp (Viện minh họa)')
    // only the hash is kept
    const { consentTokenHash } = await authorNamed(paperId, 'Khách ghi nháp')
    expect(consentTokenHash).not.toBe(await tokenSentTo('nhap@example.test'))
    expect((await auditOf(paperId))[0]).toMatchObject({ event: 'papers.consents_asked', facts: { count: 1 } })
    expect(await ask(writer(), paperId)).toBe('papers.nobody_to_ask')
  })

  it('sends another link once the first has passed', async () => {
    const email = 'qua.han@example.test'
    const paperId = await together(seminarId, world.c, [guestOf('1', email)])
    const first = await tokenSentTo(email)
    await setClock(new Date(noon.getTime() + 31 * 86_400_000))
    expect(await ask(writer(), paperId)).toBe('ok')
    expect(await tokenSentTo(email)).not.toBe(first)
    await setClock(noon)
  })

  it('by two at one moment sends one letter', async () => {
    const email = 'mot.thu@example.test'
    const paperId = await together(seminarId, world.c, [])
    const authors = [authorOf(world.c), guestOf('1', email)]
    await saveDraft(asPerson(writer()), await written(paperId, { authors }))
    const answers = await Promise.all([ask(writer(), paperId), ask(world.c.people.principal, paperId)])
    expect(answers.sort()).toEqual(['ok', 'papers.nobody_to_ask'])
    expect(await db().mailMessage.count({ where: { recipient: email } })).toBe(1)
  })

  it('is over with the year', async () => {
    const paperId = await together(seminarId, world.c, [guestOf('1', 'nam.dong@example.test')])
    await setGate(world.yearId, 'closed')
    expect(await ask(writer(), paperId)).toBe('common.year_closed')
  })
})
