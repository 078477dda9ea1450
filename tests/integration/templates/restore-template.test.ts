import { beforeAll, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { shippedTemplate } from '@/lib/templates/queries/fill'
import { currentTemplate, getTemplateBytes } from '@/lib/templates/queries/templates'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { changedPlan, chosen, refused, uploaded } from './templates'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const inUse = async () => (await currentTemplate(db(), { organisationId: world.c.id }, 'plan', 'decree30')).number

describe('choosing a version', () => {
  it('is refused to who does not keep them, and does not exist for strangers', async () => {
    const number = await uploaded(world)
    expect(await chosen(world, number, asPerson(world.c.people.lecturer))).toMatchObject(
      refused('templates.not_keeper_school'),
    )
    for (const caller of [asNobody(), asPerson(world.d.people.principal), asPerson(world.academy.administrator)])
      expect(await chosen(world, number, caller)).toMatchObject(refused('common.not_found'))
    expect(await chosen(world, number + 7)).toMatchObject(refused('common.not_found'))
    expect(await inUse()).toBeNull()
  })

  it('is refused of a version whose tags are at fault, and of the one in use', async () => {
    const faulty = await uploaded(
      world,
      changedPlan((xml) => xml.replace('{kinh_phi}', '{kinh_phi')),
    )
    expect(await chosen(world, faulty)).toMatchObject({
      refusal: { code: 'templates.has_faults', facts: { number: faulty, count: 1 } },
    })
    expect(await chosen(world, null)).toMatchObject(refused('templates.already_used'))
  })

  it('uses a version, takes an earlier one back, and the supplied one again; each is in the audit', async () => {
    const [first, second] = [await uploaded(world), await uploaded(world)]
    for (const number of [first, second, first, null]) {
      expect(await chosen(world, number)).toMatchObject({ ok: true, value: { number } })
      expect(await inUse()).toBe(number)
    }
    const entries = await db().auditEntry.findMany({
      where: { event: 'templates.template_chosen' },
      orderBy: { id: 'asc' },
    })
    expect(
      entries.map(({ before, after }) => [before, after].map((one) => (one as { number: unknown }).number)),
    ).toEqual([
      [null, first],
      [first, second],
      [second, first],
      [first, null],
    ])
  })

  it('gives what is in use, byte by byte as it was uploaded, or as it comes with the product', async () => {
    const file = changedPlan()
    const number = await uploaded(world, file)
    await chosen(world, number)
    const { bytes } = await currentTemplate(db(), { organisationId: world.c.id }, 'plan', 'decree30')
    expect(Buffer.from(bytes).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    const shipped = await currentTemplate(db(), { organisationId: world.c.id }, 'plan', 'party')
    expect(Buffer.from(shipped.bytes).equals(Buffer.from(shippedTemplate('plan', 'party')))).toBe(true)
    const stranger = await contextOf(world, world.d.people.principal)
    expect(await getTemplateBytes(stranger.ctx, 'org-C', 'plan', 'decree30', number)).toBeNull()
  })

  it('lets one of two who choose at once win, and both see the same', async () => {
    const number = await uploaded(world)
    const both = await Promise.all([
      chosen(world, number),
      chosen(world, number, asPerson(world.c.people.emulation_officer)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('templates.already_used'))
    expect(await inUse()).toBe(number)
  })
})
