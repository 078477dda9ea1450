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

test('only a weekend’s day is worked in place of another, and each day is named', async () => {
  const put = (day: string, more: object) =>
    db().dayOff.create({ data: { day: new Date(day), vi: 'Nghỉ bù', en: 'In lieu', ...more } })
  await expect(put('2031-01-01', { working: true })).rejects.toThrow('worked_day_is_a_weekend')
  await expect(put('2031-01-01', { vi: ' ' })).rejects.toThrow('day_off_has_its_name')
  await expect(put('2031-01-01', { actNumber: '1/TB' })).rejects.toThrow('day_off_names_its_act')
  await expect(put('2031-01-01', { actNumber: ' ', actDate: new Date('2030-12-01') })).rejects.toThrow(
    'day_off_names_its_act',
  )
  await put('2031-01-04', { working: true })
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

const act = async (year: number): Promise<string> => {
  const organisation = await db().organisation.create({ data: { kind: 'school', code: `S${year}` } })
  const cluster = await db().cluster.create({ data: { code: `C${year}`, foundedOn: new Date('2020-01-01') } })
  const draftedById = crypto.randomUUID()
  const { id } = await db().ruleAct.create({
    data: {
      ...{ clusterId: cluster.id, year, draftedById, draftedBySchoolId: organisation.id, draftedAt: new Date() },
      lines: { create: { code: 'leadership.deputy_count', value: 1 } },
    },
  })
  return id
}

const adopted = { state: 'adopted', kind: 'minutes', number: '12', signedOn: new Date('2030-01-01') } as const
const byWhom = () => ({ adoptedById: crypto.randomUUID(), adoptedAt: new Date() })

test('a cluster has one draft of the rules of a year', async () => {
  const { clusterId, draftedById, draftedBySchoolId, draftedAt } = await db().ruleAct.findUniqueOrThrow({
    where: { id: await act(2040) },
  })
  const again = { clusterId, year: 2040, draftedById, draftedBySchoolId, draftedAt }
  await expect(db().ruleAct.create({ data: again })).rejects.toThrow()
  await db().ruleAct.create({ data: { ...again, year: 2041 } })
})

test('rules are adopted by an act with kind, number, day and person', async () => {
  const id = await act(2042)
  const whole = { ...adopted, ...byWhom() }
  for (const part of ['kind', 'number', 'signedOn', 'adoptedById', 'adoptedAt'])
    await expect(db().ruleAct.update({ where: { id }, data: { ...whole, [part]: null } })).rejects.toThrow(
      'adopted_by_an_act',
    )
  await expect(db().ruleAct.update({ where: { id }, data: { ...whole, number: ' ' } })).rejects.toThrow(
    'adopted_by_an_act',
  )
  await db().ruleAct.update({ where: { id }, data: whole })
})

test('an adopted act and its lines stand', async () => {
  const id = await act(2044)
  await db().ruleAct.update({ where: { id }, data: { ...adopted, ...byWhom() } })
  await expect(db().ruleAct.update({ where: { id }, data: { number: '13' } })).rejects.toThrow('adopted_act_stands')
  await expect(db().ruleAct.delete({ where: { id } })).rejects.toThrow()
  await expect(db().ruleDraft.updateMany({ where: { actId: id }, data: { value: 2 } })).rejects.toThrow(
    'adopted_lines_stand',
  )
  await expect(db().ruleDraft.deleteMany({ where: { actId: id } })).rejects.toThrow('adopted_lines_stand')
  const more = { actId: id, code: 'polls.rounds', value: 1 }
  await expect(db().ruleDraft.create({ data: more })).rejects.toThrow('adopted_lines_stand')
})

test('a legal text does not end before it begins', async () => {
  const text = { number: 'x', vi: 'x', en: 'x', sourceVi: 'x', sourceEn: 'x' }
  const reversed = { ...text, validFrom: new Date('2030-01-01'), validTo: new Date('2029-12-31') }
  await expect(db().legalText.create({ data: reversed })).rejects.toThrow('text_ends_after_start')
})
