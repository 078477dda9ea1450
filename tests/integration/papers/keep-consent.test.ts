import { beforeAll, describe, expect, it } from 'vitest'
import { keepConsent } from '@/lib/papers/commands/keep-consent'
import { findPaper } from '@/lib/papers/queries/find'
import type { PaperConsent } from '@/lib/papers/schema'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok } from '@/lib/platform/result'
import { authorNamed, together } from '../../support/consents'
import { testDatabase } from '../../support/database'
import { auditOf, authorOf, openSeminar } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let paperId: string
beforeAll(async () => {
  world = await makeWorld()
  paperId = await together(await openSeminar(world), world.c, [authorOf(world.d, '1')])
})

const keep = command<{ answer: PaperConsent; word: string }, null>('test.keep_consent', async (tx, ctx, input) => {
  const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
  const author = found?.paper.authors[1]
  if (!found || !author) return notFound
  await keepConsent(tx, ctx, { author, paper: found.paper, year: found.year }, input)
  return ok(null)
})

describe('keeping what an author answers', () => {
  it('writes the answer with its hour, a word only of who declines, tells who registered, and records both states', async () => {
    const who = asPerson(world.d.people.lecturer)
    const told = (kind: string) => db().notice.count({ where: { personId: world.c.people.lecturer, kind } })
    await keep(who, { answer: 'declined', word: 'Tôi chưa đọc' })
    expect(await authorNamed(paperId, 'lecturer D')).toMatchObject({ consent: 'declined', consentWord: 'Tôi chưa đọc' })
    expect(await told('papers.consent_declined')).toBe(1)
    await keep(who, { answer: 'agreed', word: 'không giữ' })
    const after = await authorNamed(paperId, 'lecturer D')
    expect(after).toMatchObject({ consent: 'agreed', consentWord: '' })
    expect(after.consentAt).not.toBeNull()
    expect(await told('papers.consent_given')).toBe(1)
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.consent_given',
      before: { consent: 'declined' },
      after: { consent: 'agreed', word: '' },
      organisationId: world.c.id,
    })
  })
})
