import { beforeAll, describe, expect, it } from 'vitest'
import { answerConsent } from '@/lib/papers/commands/answer-consent'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { getConsentLink } from '@/lib/papers/queries/consent'
import { asNobody, asPerson } from '@/lib/platform/context'
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
  seminarId = await openSeminar(world)
})

let count = 0
/** A paper with a guest who was sent a link. */
async function asked(): Promise<{ paperId: string; token: string; name: string }> {
  const [email, name] = [`khach${++count}@example.test`, `Khách mời ${count}`]
  const paperId = await together(seminarId, world.c, [guestOf('1', email, name)])
  return { paperId, token: await tokenSentTo(email), name }
}

const answer = async (token: string, to: 'agreed' | 'declined', word = ''): Promise<string> =>
  code(await answerConsent(asNobody(), { token, answer: to, word }))

describe('answering by the link of a letter', () => {
  it('is refused for a link that was never sent, that has passed, or of a paper that is gone', async () => {
    expect(await answer('khong-co-duong-dan-nay-dau', 'agreed')).toBe('common.not_found')
    const late = await asked()
    await setClock(new Date(noon.getTime() + 31 * 86_400_000))
    expect(await answer(late.token, 'agreed')).toBe('papers.consent_expired')
    expect(await getConsentLink(late.token)).toEqual({ state: 'closed' })
    await setClock(noon)
    const gone = await asked()
    await withdrawPaper(asPerson(world.c.people.lecturer), { paperId: gone.paperId, reason: '' })
    expect(await answer(gone.token, 'agreed')).toBe('papers.is_withdrawn')
    expect(await getConsentLink(gone.token)).toEqual({ state: 'closed' })
  })

  it('agrees with one press; reading the page beforehand changes nothing', async () => {
    const { paperId, token, name } = await asked()
    const before = await authorNamed(paperId, name)
    expect(await getConsentLink(token)).toMatchObject({
      state: 'open',
      asked: { name, authors: [{ name: 'lecturer C' }, { name, place: { vi: 'Viện minh họa' } }] },
    })
    expect(await authorNamed(paperId, name)).toEqual(before)
    expect(await answer(token, 'agreed')).toBe('ok')
    expect(await authorNamed(paperId, name)).toMatchObject({ consent: 'agreed', consentWord: '' })
    expect((await auditOf(paperId))[0]).toMatchObject({ event: 'papers.consent_given', actorKind: 'nobody' })
    expect(await answer(token, 'declined')).toBe('papers.consent_answered')
    expect(await getConsentLink(token)).toEqual({ state: 'agreed' })
  })

  it('declines with a word, and tells who handed the paper in', async () => {
    const { paperId, token, name } = await asked()
    expect(await answer(token, 'declined', 'Tôi không tham gia viết bài này')).toBe('ok')
    expect(await authorNamed(paperId, name)).toMatchObject({
      consent: 'declined',
      consentWord: 'Tôi không tham gia viết bài này',
    })
    const told = { personId: world.c.people.lecturer, kind: 'papers.consent_declined' }
    expect(await db().notice.count({ where: told })).toBe(1)
  })

  it('ends when the author is taken off the list; only the new one is asked', async () => {
    const { paperId, token } = await asked()
    const letters = await db().mailMessage.count()
    const authors = [authorOf(world.c), guestOf('1', 'moi@example.test', 'Người mới')]
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId, { authors }))
    expect(await answer(token, 'agreed')).toBe('common.not_found')
    expect(await db().mailMessage.count()).toBe(letters + 1)
    expect(await answer(await tokenSentTo('moi@example.test'), 'agreed')).toBe('ok')
    await submitPaper(
      asPerson(world.c.people.lecturer),
      await written(paperId, { authors, abstract: 'Bốn từ mới đây' }),
    )
    expect(await db().mailMessage.count()).toBe(letters + 1)
    expect(await authorNamed(paperId, 'Người mới')).toMatchObject({ consent: 'agreed' })
  })

  it('pressed twice at one moment answers once', async () => {
    const { token } = await asked()
    const answers = await Promise.all([answer(token, 'agreed'), answer(token, 'declined')])
    expect(answers.sort()).toEqual(['ok', 'papers.consent_answered'])
  })

  it('is over with the year', async () => {
    const { token } = await asked()
    await setClock(days.during)
    await setGate(world.yearId, 'closed')
    expect(await answer(token, 'agreed')).toBe('common.year_closed')
    expect(await getConsentLink(token)).toEqual({ state: 'closed' })
  })
})
