import { describe, expect, it } from 'vitest'
import { makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { checkDocument } from '@/lib/templates/commands/check-document'
import { uploadTemplate } from '@/lib/templates/commands/upload-template'
import { getTemplatePage } from '@/lib/templates/queries/templates'
import { testDatabase } from '../../support/database'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { makeWorld, noon, type World } from '../../support/world'
import { changedPlan, chosen, inputOf, uploaded } from './templates'

testDatabase()

let world: World
let number = 0

async function ground({ act, phase }: Cell): Promise<void> {
  world = await makeWorld()
  if (act.startsWith('choose')) number = await uploaded(world)
  if (phase === 'passed on') await passOn()
}

// the deputy's term becomes the head's at this moment
async function passOn(): Promise<void> {
  const head = { clusterId: world.clusterId, role: 'head', endsAt: null } as const
  if (await db().term.findFirst({ where: { ...head, organisationId: world.b.id } })) return
  await db().$transaction(async (tx) => {
    await tx.term.updateMany({
      where: { clusterId: world.clusterId, organisationId: world.b.id },
      data: { endsAt: noon },
    })
    await tx.term.updateMany({ where: head, data: { endsAt: noon } })
    await tx.term.create({
      data: { clusterId: world.clusterId, organisationId: world.b.id, role: 'head', forYear: 2022, startsAt: noon },
    })
  })
}

const ownerOf = (act: string): string =>
  act.endsWith("cluster's") ? `cluster-${world.clusterCode}` : act.endsWith("Academy's") ? 'org-HV' : 'org-C'

async function read(owner: string, { personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  return (await getTemplatePage(makeContext(actor, now, 'test'), owner, 'plan', 'decree30')) ? ok(null) : notFound
}

async function act(cell: Cell): Promise<Result<unknown>> {
  const caller = callerOf(world, cell.subject)
  const owner = ownerOf(cell.act)
  if (cell.act.startsWith('upload')) return uploadTemplate(caller, inputOf(owner))
  if (cell.act.startsWith('choose')) return chosen(world, number, caller)
  if (cell.act.startsWith('read')) return read(owner, caller)
  return checkDocument(caller, { profile: 'decree30', document: changedPlan() })
}

describe('the permission matrix of templates', () => {
  it.each(matrixLines('tests/integration/templates/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, act)
    expect(found).toEqual(expected)
  })
})
