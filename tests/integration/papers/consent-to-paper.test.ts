import { beforeAll, describe, expect, it } from 'vitest'
import { consentToPaper } from '@/lib/papers/commands/consent-to-paper'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'
import { answerConsent } from '@/lib/papers/commands/answer-consent'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { authorNamed, guestOf, together, tokenSentTo } from '../../support/consents'
import { testDatabase } from '../../support/database'
import { authorOf, code, decided, openSeminar } from '../../support/seminars'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

/** A paper of C's lecturer with D's lecturer, whose account is found by the name. */
const shared = (to = seminarId): Promise<string> => together(to, world.c, [authorOf(world.d, '1')])
const answer = async (who: string, paperId: string, to: 'agreed' | 'declined', word = ''): Promise<string> =>
  code(await consentToPaper(asPerson(who), { paperId, answer: to, word }))
const coAuthor = (): string => world.d.people.lecturer

describe('answering on the paper’s page', () => {
  it('is for an author with an account', async () => {
    const paperId = await shared()
    expect(await answer(world.b.people.lecturer, paperId, 'agreed')).toBe('common.not_found')
    expect(await answer(world.elsewhere.head.people.principal, paperId, 'agreed')).toBe('common.not_found')
    expect(await answer(world.d.people.principal, paperId, 'agreed')).toBe('papers.not_named')
    expect(await answer(world.a.people.principal, paperId, 'agreed')).toBe('papers.not_named')
    expect((await authorNamed(paperId, 'lecturer D')).consent).toBeNull()
  })

  it('was given by who wrote themselves in, and is asked of the others by a notice', async () => {
    const paperId = await shared()
    expect(await authorNamed(paperId, 'lecturer C')).toMatchObject({ consent: 'agreed' })
    const notice = { personId: coAuthor(), kind: 'papers.consent_asked' }
    const last = await db().notice.findFirstOrThrow({ where: notice, orderBy: { id: 'desc' } })
    expect(last.href).toContain(paperId)
    expect(await answer(world.c.people.lecturer, paperId, 'declined')).toBe('papers.consent_answered')
  })

  it('may decline and agree later, never the other way', async () => {
    const paperId = await shared()
    expect(await answer(coAuthor(), paperId, 'declined', 'Cần xem lại')).toBe('ok')
    expect(await authorNamed(paperId, 'lecturer D')).toMatchObject({ consent: 'declined', consentWord: 'Cần xem lại' })
    expect(await answer(coAuthor(), paperId, 'declined')).toBe('papers.consent_answered')
    expect(await answer(coAuthor(), paperId, 'agreed')).toBe('ok')
    expect(await authorNamed(paperId, 'lecturer D')).toMatchObject({ consent: 'agreed', consentWord: '' })
    expect(await answer(coAuthor(), paperId, 'declined')).toBe('papers.consent_answered')
  })

  it('by two presses at one moment is kept once', async () => {
    const paperId = await shared()
    const answers = await Promise.all([answer(coAuthor(), paperId, 'agreed'), answer(coAuthor(), paperId, 'agreed')])
    expect(answers.sort()).toEqual(['ok', 'papers.consent_answered'])
  })

  it('is needed of all before a paper is taken, where the host asks for it; for other decisions never', async () => {
    const head = world.a.people.emulation_officer
    const strict = await openSeminar(world, { alongside: true, consentsNeeded: true })
    const email = 'khach.moi@example.test'
    const paperId = await together(strict, world.c, [authorOf(world.d, '1'), guestOf('2', email)])
    const decide = async (kind: 'spoken' | 'proceedings'): Promise<string> =>
      code(await decidePaper(asPerson(head), { paperId, kind }))
    expect(await decide('spoken')).toBe('papers.consents_missing')
    expect(await answer(coAuthor(), paperId, 'agreed')).toBe('ok')
    expect(await decide('proceedings')).toBe('papers.consents_missing')
    await answerConsent(asNobody(), { token: await tokenSentTo(email), answer: 'agreed', word: '' })
    expect(await decide('spoken')).toBe('ok')
    // a new author who has not agreed holds what was decided already
    await db().paperAuthor.updateMany({ where: { paperId, email }, data: { consent: null, consentAt: null } })
    const { version } = await db().paperDecision.findUniqueOrThrow({ where: { paperId } })
    const released = await releaseDecisions(asPerson(head), { seminarId: strict, seen: [{ paperId, version }] })
    expect(code(released)).toBe('papers.consents_missing')
    expect(code(await decided(head, paperId, { kind: 'decline', reason: 'Trùng nội dung' }))).toBe('ok')
    expect(code(await decided(head, await shared(), { kind: 'spoken' }))).toBe('ok')
  })

  it('is over with the year', async () => {
    const paperId = await shared()
    await setGate(world.yearId, 'closed')
    expect(await answer(coAuthor(), paperId, 'agreed')).toBe('common.year_closed')
  })
})
