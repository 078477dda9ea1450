import { beforeAll, expect, it } from 'vitest'
import { foundCluster } from '@/lib/organisations/commands/found-cluster'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = {
  code: 'DBSH',
  vi: 'Cụm thi đua minh họa',
  en: 'Illustrative cluster',
  shortVi: 'Minh họa',
  shortEn: 'Illustrative',
  foundedOn: new Date('2022-01-01'),
}

it('the administrator founds a cluster, under its name from its first day, and it is recorded', async () => {
  const answer = await foundCluster(asPerson(world.academy.administrator), input)
  expect(answer).toMatchObject({ ok: true, value: { code: 'DBSH' } })
  const cluster = await db().cluster.findUniqueOrThrow({ where: { code: 'DBSH' }, include: { names: true } })
  expect(cluster.names).toMatchObject([{ vi: input.vi, en: input.en, validFrom: input.foundedOn, validTo: null }])
  expect(await db().auditEntry.findMany({ where: { subjectId: cluster.id } })).toMatchObject([
    { event: 'organisations.cluster_founded', personId: world.academy.administrator, clusterId: cluster.id },
  ])
})

it('a code is taken once', async () => {
  const answer = await foundCluster(asPerson(world.academy.administrator), { ...input, code: 'BTB' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'organisations.code_taken', facts: { code: 'BTB' } } })
})

it('two who found under one code at one moment: one does', async () => {
  const twice = [1, 2].map(() => foundCluster(asPerson(world.academy.administrator), { ...input, code: 'TWICE' }))
  const answers = await Promise.all(twice)
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
    'ok',
    'organisations.code_taken',
  ])
})

it('a head of a cluster founds none', async () => {
  const answer = await foundCluster(asPerson(world.a.people.principal), { ...input, code: 'OTHER' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'organisations.not_administrator' } })
  expect(await db().cluster.count({ where: { code: 'OTHER' } })).toBe(0)
})
