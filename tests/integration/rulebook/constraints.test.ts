import { expect, test } from 'vitest'
import { db, type Prisma } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'

testDatabase('migrated')

const rule = (more: Partial<Prisma.RuleUncheckedCreateInput> = {}): Prisma.RuleUncheckedCreateInput => ({
  code: 'leadership.deputy_count',
  year: 2030,
  value: 1,
  articleVi: 'Căn cứ',
  articleEn: 'Article',
  basis: 'cluster',
  validFrom: new Date('2030-01-01'),
  ...more,
})

test('a rule scope has one value on each day', async () => {
  await db().rule.create({ data: rule({ validTo: new Date('2030-06-30') }) })
  await expect(db().rule.create({ data: rule({ validFrom: new Date('2030-06-30') }) })).rejects.toThrow(
    'one_rule_a_day',
  )
  await db().rule.create({ data: rule({ validFrom: new Date('2030-07-01') }) })
})

test('a rule does not end before it begins', async () => {
  const reversed = rule({ year: 2031, validTo: new Date('2029-12-31') })
  await expect(db().rule.create({ data: reversed })).rejects.toThrow()
})

test('a rule names its article', async () => {
  await expect(db().rule.create({ data: rule({ year: 2032, articleVi: ' ' }) })).rejects.toThrow(
    'rule_names_its_article',
  )
})
