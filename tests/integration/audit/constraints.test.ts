import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'

testDatabase('migrated')

beforeAll(async () => {
  await db().auditEntry.create({
    data: {
      fieldAt: new Date(),
      event: 'planning.directive_acknowledged',
      actorKind: 'system',
      actorName: '',
      actorOffices: [],
      subjectType: 'directive',
      subjectId: '1',
      facts: {},
      requestId: 'r',
    },
  })
})

describe('the audit is only ever appended to', () => {
  it.each([
    ['changed', () => db().$executeRaw`update audit_entries set actor_name = 'x'`],
    ['deleted', () => db().$executeRaw`delete from audit_entries`],
    ['emptied', () => db().$executeRaw`truncate audit_entries`],
  ])('not %s', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/append-only/)
    expect(await db().auditEntry.count()).toBe(1)
  })
})
