import { beforeAll, describe, expect, it } from 'vitest'
import { inviteAuthors } from '@/lib/papers/commands/invite-authors'
import { findPaper } from '@/lib/papers/queries/find'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { authorNamed, guestOf, together, tokenSentTo } from '../../support/consents'
import { testDatabase } from '../../support/database'
import { authorOf, code, openSeminar } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const invite = command<{ paperId: string; fails?: boolean }, number>('test.invite_authors', async (tx, ctx, input) => {
  const found = await findPaper(tx, ctx.actor, input.paperId, ctx.now)
  if (!found) return notFound
  const asked = await inviteAuthors(tx, ctx, { ...found, paperId: input.paperId })
  return input.fails ? refuse('papers.nobody_to_ask') : ok(asked)
})
const who = () => asPerson(world.c.people.lecturer)
const again = async (paperId: string): Promise<void> => {
  await db().paperAuthor.updateMany({
    where: { paperId, consent: null },
    data: { consentAskedAt: null, consentTokenHash: null, consentExpiresAt: null },
  })
}

describe('asking the authors of a paper', () => {
  it('writes to who has an address, tells who has an account, and leaves who has neither', async () => {
    const others = [guestOf('1', 'co@example.test', 'Có thư'), authorOf(world.d, '2'), guestOf('3', '', 'Không thư')]
    const paperId = await together(seminarId, world.c, others)
    await again(paperId)
    const [letters, notices] = [await db().mailMessage.count(), await db().notice.count()]
    expect(await invite(who(), { paperId })).toEqual({ ok: true, value: 2 })
    expect(await db().mailMessage.count()).toBe(letters + 1)
    expect(await db().notice.count()).toBe(notices + 1)
    expect(await authorNamed(paperId, 'Có thư')).toMatchObject({
      consentTokenHash: hashToken(await tokenSentTo('co@example.test')),
    })
    expect(await authorNamed(paperId, 'lecturer D')).toMatchObject({ consentTokenHash: null, consent: null })
    expect((await authorNamed(paperId, 'Không thư')).consentAskedAt).toBeNull()
    expect(await invite(who(), { paperId })).toEqual({ ok: true, value: 0 })
  })

  it('goes with the command around it: what is refused has asked nobody', async () => {
    const paperId = await together(seminarId, world.c, [guestOf('1', 'thoi@example.test')])
    await again(paperId)
    const letters = await db().mailMessage.count()
    expect(code(await invite(who(), { paperId, fails: true }))).toBe('papers.nobody_to_ask')
    expect(await db().mailMessage.count()).toBe(letters)
    expect((await authorNamed(paperId, 'Khách 1')).consentAskedAt).toBeNull()
  })
})
