import { beforeAll, describe, expect, it } from 'vitest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { nameLeadership } from '@/lib/rotation/commands/name-leadership'
import { asNobody, asPerson, asSystem, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Proof } from '@/lib/platform/auth/proof'
import type { Result } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { listFiles, read } from '../../support/sources'
import { makeWorld, setClock, type World } from '../../support/world'
import { longSignedIn, refusal, signedIn, withFactor } from '../people/factors'
import { withPassword } from '../people/visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** The commands that ask anew who is sitting there, and what they ask: written by hand, so that none loses it unseen. */
const asked: [Proof, string[]][] = [
  [
    'fresh',
    [
      ...[
        'awards/prepare-nomination',
        'rotation/prepare-election',
        'rotation/prepare-by-election',
        'polls/prepare-round',
        'polls/prepare-ruling',
      ],
      ...['polls/confirm-manifest', 'polls/open-poll', 'polls/enter-count'],
      ...['polls/cancel-poll', 'polls/confirm-cancelling'],
      ...['ballots/prepare-box', 'ballots/draft-key-book', 'ballots/seal-box', 'ballots/void-box'],
      ...['ballots/open-collecting', 'ballots/close-collecting'],
      ...['ratification/answer-dossier', 'ratification/issue-awards', 'ratification/issue-recognition'],
      ...['ratification/revoke-award', 'ratification/decline-revocation'],
      ...['rotation/name-leadership', 'rotation/confirm-successor', 'rotation/declare-vacancy'],
      'rotation/reopen-by-election',
      ...['people/invite-person', 'people/end-appointment', 'people/correct-person', 'people/reset-factor'],
    ],
  ],
  ['factor', ['ballots/publish-keys', 'ballots/prove-card', 'ballots/replace-card', 'polls/open-ballots']],
  ['own', ['people/start-factor', 'people/confirm-factor', 'people/renew-backup-codes', 'people/remove-factor']],
]

type AnyCommand = (caller: Caller, input: unknown) => Promise<Result<unknown>>
const names = listFiles('lib').flatMap((path) => {
  const [, module, file] = /^lib\/([^/]+)\/commands\/([^/]+)\.ts$/.exec(path) ?? []
  return module && file ? [`${module}/${file}`] : []
})

async function commandNamed(name: string): Promise<AnyCommand> {
  const [module = '', file = ''] = name.split('/')
  const room = (await import(`../../../lib/${module}/commands/${file}.ts`)) as Record<string, AnyCommand>
  const [only] = Object.values(room)
  if (!only) throw new Error(`There is no command ${name}.`)
  return only
}

/** With what a command answers before it has looked at what it is asked about. */
const codeOf = async (name: string, caller: Caller): Promise<string> => {
  const command = await commandNamed(name)
  const answer = await command(caller, { code: '000000' }).catch(() => ({ ok: true as const }))
  return answer.ok ? 'looked' : answer.refusal.code
}

describe('the commands that ask for a proof', () => {
  it('are those of the list, and ask what it says', () => {
    const declared = names.flatMap((name) => {
      const text = read(`lib/${name.replace('/', '/commands/')}.ts`)
      const proof = /\bdecision</.test(text) ? 'fresh' : /\bproof: '(\w+)'/.exec(text)?.[1]
      return proof ? [`${name} ${proof}`] : []
    })
    expect(declared.sort()).toEqual(asked.flatMap(([proof, names]) => names.map((name) => `${name} ${proof}`)).sort())
  })

  const lines = asked.flatMap(([proof, names]) => names.map((name) => ({ name, proof })))

  it.each(lines)(
    '$name refuses a session that proved nothing in five minutes, and looks at a fresh one',
    async (line) => {
      const personId = world.a.people.principal
      await db().backupCode.deleteMany({ where: { personId } })
      await db().secondFactor.deleteMany({ where: { personId } })
      await withFactor(personId)
      const needed = 'common.proof_and_code_needed'
      expect(await codeOf(line.name, await longSignedIn(personId))).toBe(needed)
      expect(await codeOf(line.name, asPerson(personId))).toBe(needed)
      expect(await codeOf(line.name, await signedIn(personId))).not.toMatch(/^common\.(proof|factor)/)
    },
  )

  it.each(lines)('$name asks for a second factor of whom the office or the act needs one', async ({ name, proof }) => {
    const [head, member] = [world.b.people.emulation_officer, world.c.people.emulation_officer]
    await withPassword(head)
    await withPassword(member)
    const none = 'common.factor_needed'
    expect((await codeOf(name, await signedIn(head))) === none).toBe(proof !== 'own')
    expect((await codeOf(name, await signedIn(member))) === none).toBe(proof === 'factor')
  })

  it.each(lines)('$name never asks a demonstration account, nor anybody who is nobody', async ({ name }) => {
    for (const caller of [asPerson(world.d.people.principal), asNobody()])
      expect(await codeOf(name, caller)).not.toMatch(/^common\.(proof|factor)/)
  })
})

describe('a proof', () => {
  it('is of real time, whatever the field’s clock says', async () => {
    const personId = world.c.people.principal
    await withPassword(personId)
    const [fresh, stale] = [await signedIn(personId), await longSignedIn(personId)]
    const input = { pollId: world.yearId, sha256: '' }
    for (const day of ['2021-01-01', '2030-01-01', '2022-06-15T05:00:00Z']) {
      await setClock(new Date(day))
      expect(await openPoll(fresh, input)).toMatchObject(refusal('common.not_found'))
      expect(await openPoll(stale, input)).toMatchObject(refusal('common.proof_needed'))
    }
  })

  it('gives no power: last year’s head, fresh and with a second factor, is refused as anybody', async () => {
    const personId = world.d.people.principal
    await withFactor(personId)
    const decision = { number: '1', date: new Date('2022-06-01'), signer: 'Giám đốc', forYear: 2022 }
    const input = { clusterId: world.clusterId, headId: world.d.id, deputyIds: [], ...decision }
    const answer = await nameLeadership(await signedIn(personId), input as never)
    expect(answer).toMatchObject({ ok: false })
    expect(answer.ok ? '' : answer.refusal.code).not.toMatch(/proof|factor_needed/)
  })

  it('refused takes no key: the press that is repeated after it does its work, once', async () => {
    const personId = world.c.people.vice_principal
    await withPassword(personId)
    const key = crypto.randomUUID()
    const input = { pollId: world.yearId, sha256: '' }
    expect(await openPoll({ ...(await longSignedIn(personId)), key }, input)).toMatchObject(
      refusal('common.proof_needed'),
    )
    expect(await db().submission.count({ where: { key } })).toBe(0)
    expect(await openPoll({ ...(await signedIn(personId)), key }, input)).toMatchObject(refusal('common.not_found'))
  })

  it('is not asked of the system', async () => {
    expect(await codeOf('polls/enter-count', asSystem())).not.toMatch(/^common\.(proof|factor)/)
  })
})
