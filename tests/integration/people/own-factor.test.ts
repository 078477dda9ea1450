import { beforeAll, describe, expect, it } from 'vitest'
import { removeFactor } from '@/lib/people/commands/remove-factor'
import { renewBackupCodes } from '@/lib/people/commands/renew-backup-codes'
import { spendCode } from '@/lib/people/commands/spend-code'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { longSignedIn, refusal, signedIn, withFactor } from './factors'
import { withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function spend(personId: string, code: string): Promise<string> {
  const { actor, now } = await readStanding(db(), personId)
  const owner = { id: personId, name: 'Người minh họa' }
  const spent = await transaction((tx) => spendCode(tx, makeContext(actor, now, 'test'), owner, code))
  return spent.ok ? 'ok' : spent.refusal.code
}

describe('backup codes made anew', () => {
  it('are refused to nobody, without a second factor, and after six minutes', async () => {
    const personId = world.c.people.lecturer
    await withPassword(personId)
    expect(await renewBackupCodes(asNobody(), {})).toMatchObject(refusal('common.not_found'))
    expect(await renewBackupCodes(await signedIn(personId), {})).toMatchObject(refusal('people.factor_none'))
    await withFactor(personId)
    expect(await renewBackupCodes(await longSignedIn(personId), {})).toMatchObject(
      refusal('common.proof_and_code_needed'),
    )
  })

  it('take the place of all earlier ones, and are told once', async () => {
    const personId = world.c.people.principal
    const { backupCodes } = await withFactor(personId)
    const caller = { ...(await signedIn(personId)), key: crypto.randomUUID() }
    const answer = await renewBackupCodes(caller, {})
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await renewBackupCodes(caller, {})).toEqual({ ok: true, value: { codes: [] } })
    expect(await spend(personId, backupCodes[0]!)).toBe('people.factor_code_wrong')
    expect(await spend(personId, answer.value.codes[0]!)).toBe('ok')
    expect(await db().auditEntry.count({ where: { event: 'people.backup_codes_renewed', personId } })).toBe(1)
  })

  it('twice at one moment leave ten', async () => {
    const personId = world.d.people.lecturer
    await withFactor(personId)
    const callers = [await signedIn(personId), await signedIn(personId)]
    await Promise.all(callers.map((caller) => renewBackupCodes(caller, {})))
    expect(await db().backupCode.count({ where: { personId } })).toBe(10)
  })
})

describe('switching off', () => {
  it('is refused to nobody, without a factor, stale, and to whom the office asks for it', async () => {
    expect(await removeFactor(asNobody(), {})).toMatchObject(refusal('common.not_found'))
    const personId = world.b.people.vice_principal
    await withPassword(personId)
    expect(await removeFactor(await signedIn(personId), {})).toMatchObject(refusal('people.factor_none'))
    for (const officer of [world.a.people.principal, world.b.people.emulation_officer, world.academy.administrator]) {
      await withFactor(officer)
      expect(await removeFactor(await signedIn(officer), {})).toMatchObject(refusal('people.factor_kept_by_office'))
    }
    await withFactor(personId)
    expect(await removeFactor(asPerson(personId), {})).toMatchObject(refusal('common.proof_and_code_needed'))
  })

  it('forgets key and codes, is recorded, and a second press finds none', async () => {
    // was head last year: the office no longer asks for it
    const personId = world.d.people.principal
    const { code } = await withFactor(personId)
    const caller = await signedIn(personId)
    expect(await removeFactor(caller, {})).toEqual({ ok: true, value: null })
    expect(await db().secondFactor.count({ where: { personId } })).toBe(0)
    expect(await db().backupCode.count({ where: { personId } })).toBe(0)
    expect(await spend(personId, code())).toBe('people.factor_code_wrong')
    expect(await removeFactor(caller, {})).toMatchObject(refusal('people.factor_none'))
    expect(await db().auditEntry.count({ where: { event: 'people.factor_removed', personId } })).toBe(1)
  })
})
