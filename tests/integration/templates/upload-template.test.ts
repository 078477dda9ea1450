import { beforeAll, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { uploadTemplate } from '@/lib/templates/commands/upload-template'
import { getTemplatePage } from '@/lib/templates/queries/templates'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { changedPlan, inputOf, refused, uploaded } from './templates'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('uploading a template', () => {
  it('is refused to who does not keep them, and does not exist for strangers', async () => {
    expect(await uploadTemplate(asPerson(world.c.people.lecturer), inputOf('org-C'))).toMatchObject(
      refused('templates.not_keeper_school'),
    )
    for (const id of [world.b.people.principal, world.d.people.principal, world.c.people.principal])
      expect(await uploadTemplate(asPerson(id), inputOf(`cluster-${world.clusterCode}`))).toMatchObject(
        refused('templates.not_keeper_cluster'),
      )
    for (const caller of [asNobody(), asPerson(world.d.people.principal), asPerson(world.academy.administrator)])
      expect(await uploadTemplate(caller, inputOf('org-C'))).toMatchObject(refused('common.not_found'))
    for (const owner of ['org-X', 'org-BTD', 'cluster-X', 'org-HV'])
      expect(await uploadTemplate(asPerson(world.c.people.principal), inputOf(owner))).toMatchObject(
        refused('common.not_found'),
      )
    expect(await db().documentTemplate.count()).toBe(0)
  })

  it('is refused of what is no Word file', async () => {
    const principal = asPerson(world.c.people.principal)
    for (const [file, code] of [
      [upload('mẫu.pdf', pdfFile()), 'files.kind_not_allowed'],
      [upload('mẫu.docx', pdfFile()), 'files.extension_lies'],
      [upload('mẫu.docx', Buffer.from('PKx')), 'files.damaged'],
    ] as const)
      expect(await uploadTemplate(principal, inputOf('org-C', file))).toMatchObject({
        refusal: { code, at: 'template' },
      })
  })

  it('keeps a version with its faults by place and its differences from the layout, used by nobody yet', async () => {
    const number = await uploaded(
      world,
      changedPlan((xml) => xml.replace('{kinh_phi}', 'Kinh phí: {kinh_phy}')),
    )
    const second = await uploaded(
      world,
      changedPlan((xml) => xml.replaceAll('w:left="1701"', 'w:left="1134"')),
    )
    expect([number, second]).toEqual([1, 2])
    const { ctx } = await contextOf(world, world.c.people.emulation_officer)
    const page = await getTemplatePage(ctx, 'org-C', 'plan', 'decree30')
    expect(page).toMatchObject({
      current: null,
      versions: [
        { number: 2, faults: [], leftOut: [], findings: [{ code: 'margin_left', element: 'page' }], used: false },
        {
          number: 1,
          leftOut: ['kinh_phi'],
          faults: [{ fault: 'unknown', tag: 'kinh_phy', meant: 'kinh_phi', place: { words: 'Kinh phí: {kinh_phy}' } }],
        },
      ],
    })
    const entries = await db().auditEntry.findMany({ where: { event: 'templates.template_uploaded' } })
    expect(entries.map(({ organisationId, facts }) => [organisationId, (facts as { number: number }).number])).toEqual([
      [world.c.id, 1],
      [world.c.id, 2],
    ])
  })

  it('keeps the cluster’s for the school that heads it, and the Academy’s for its officials', async () => {
    const head = asPerson(world.a.people.vice_principal)
    expect(await uploadTemplate(head, inputOf(`cluster-${world.clusterCode}`))).toMatchObject({ value: { number: 1 } })
    const reviewer = asPerson(world.academy.reviewer)
    expect(await uploadTemplate(reviewer, inputOf('org-HV'))).toMatchObject({ value: { number: 1 } })
  })

  it('gives two who upload at once two numbers, and one press one version', async () => {
    const principal = world.d.people.principal
    const both = await Promise.all([
      uploadTemplate(asPerson(principal), inputOf('org-D')),
      uploadTemplate(asPerson(world.d.people.emulation_officer), inputOf('org-D')),
    ])
    expect(both.map((answer) => answer.ok && answer.value.number).sort()).toEqual([1, 2])
    const key = crypto.randomUUID()
    const first = await uploadTemplate(asPerson(principal, key), inputOf('org-D'))
    expect(await uploadTemplate(asPerson(principal, key), inputOf('org-D'))).toEqual(first)
    expect(await db().documentTemplate.count({ where: { shelf: { organisationId: world.d.id } } })).toBe(3)
  })
})
