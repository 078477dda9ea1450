import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { readOtherDays, readRules } from '@/lib/rulebook/queries'
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

test('bonus money is counted by the base salary of each day, and by multiples that are on record', async () => {
  const codes = ['awards.base_salary', 'awards.flag_bonus', 'awards.certificate_bonus'] as const
  const on = async (day: string): Promise<number[]> => {
    const rules = await readRules(db(), codes, anywhere, new Date(day))
    return codes.map((code) => rules[code].value)
  }
  expect(await on('2023-06-30')).toEqual([1_490_000, 0, 0])
  expect(await on('2024-06-30')).toEqual([1_800_000, 8, 3])
  expect(await on('2024-07-01')).toEqual([2_340_000, 8, 3])
})

test('Lunar New Year and the days worked in place of others are told apart from weekdays', async () => {
  const others = await readOtherDays(db())
  const on = (day: string): boolean | undefined => others.get(new Date(day).getTime())
  expect([on('2026-02-16'), on('2026-02-20'), on('2026-02-23')]).toEqual([false, false, undefined])
  expect([on('2026-01-02'), on('2026-01-10')]).toEqual([false, true])
})

test('the threshold rests on custom, then on Decree 98/2023, then on Decree 152/2025', async () => {
  const on = async (day: string): Promise<string> =>
    (await readRules(db(), ['awards.threshold'], anywhere, new Date(day)))['awards.threshold'].article.en
  expect(await on('2022-11-08')).toBe('Custom of the cluster: at least 80 % of all members')
  expect(await on('2025-06-30')).toBe('Article 30.7 of Decree 98/2023/NĐ-CP')
  expect(await on('2025-07-01')).toBe('Decree 152/2025/NĐ-CP, in place of article 30.7 of Decree 98/2023/NĐ-CP')
})

test('what bars a school while a fact is verified is custom until the article that a source quotes', async () => {
  const on = async (day: string): Promise<[string, string]> => {
    const { article, basis } = (await readRules(db(), ['awards.facts_bar'], anywhere, new Date(day)))[
      'awards.facts_bar'
    ]
    return [basis, article.vi]
  }
  expect(await on('2025-06-30')).toEqual([
    'cluster',
    'Lệ của cụm; từ ngày 01/7/2025 theo Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP',
  ])
  expect(await on('2025-07-01')).toEqual(['law', 'Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP'])
})

test('a rule quotes no text outside of its days, and none without words', async () => {
  const rules = await db().rule.findMany({
    where: { passageId: { not: null } },
    include: { passage: { include: { text: true } } },
  })
  expect(rules.length).toBeGreaterThan(5)
  for (const { code, validFrom, validTo, passage } of rules) {
    const { validFrom: from, validTo: to } = passage!.text
    if (from) expect([code, validFrom >= from]).toEqual([code, true])
    if (to) expect([code, validTo !== null && validTo <= to]).toEqual([code, true])
    expect(passage!.vi.length > 20 && passage!.en.length > 20).toBe(true)
  }
})

test('Decree 98/2023 ends on the day before Decree 152/2025 begins', async () => {
  const days = async (number: string) => db().legalText.findUniqueOrThrow({ where: { number } })
  expect((await days('98/2023/NĐ-CP')).validTo).toEqual(new Date('2025-06-30'))
  expect((await days('152/2025/NĐ-CP')).validFrom).toEqual(new Date('2025-07-01'))
})
