import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { readRules } from '@/lib/rulebook/queries'
import { ruleCodes } from '@/lib/rulebook/schema'
import { testDatabase } from '../../support/database'

testDatabase('migrated')

const anywhere = { clusterId: '018f0000-0000-7000-8000-000000000001', year: 2022 }

test.each(['2015-01-01', '2022-11-08', '2024-11-08', '2026-11-08'])('every rule has a value on %s', async (day) => {
  const rules = await readRules(db(), ruleCodes, anywhere, new Date(day))
  expect(Object.keys(rules).sort()).toEqual([...ruleCodes].sort())
})

test('nothing is shipped that no module asks for', async () => {
  const codes = await db().rule.findMany({ distinct: ['code'], orderBy: { code: 'asc' }, select: { code: true } })
  expect(codes.map((row) => row.code)).toEqual([...ruleCodes].sort())
})

test('the threshold rests on custom, then on Decree 98/2023, then on Decree 152/2025', async () => {
  const on = async (day: string): Promise<string> =>
    (await readRules(db(), ['awards.threshold'], anywhere, new Date(day)))['awards.threshold'].article.en
  expect(await on('2022-11-08')).toBe('Custom of the cluster: at least 80 % of all members')
  expect(await on('2025-06-30')).toBe('Article 30.7 of Decree 98/2023/NĐ-CP')
  expect(await on('2025-07-01')).toBe('Decree 152/2025/NĐ-CP')
})
