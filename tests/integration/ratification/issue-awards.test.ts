import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected, decisionOf, type Elected } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let elected: Elected

beforeEach(async () => {
  if (!world) {
    world = await makeWorld()
    elected = await arrangeElected(world)
    await arrangeDossier(world, 'accepted')
  }
  await setGate(world.yearId, 'ratification')
  await db().$executeRaw`truncate ratification_decisions cascade`
  await db().nomination.updateMany({ data: { state: 'nominated' } })
})

const lines = (refuse = false) => [
  { id: elected.flag, confirmed: true },
  { id: elected.certificate, confirmed: !refuse, reason: refuse ? 'Đang thanh tra' : '' },
]
const issue = (person: string | null, said = lines(), file?: File) =>
  issueAwards(person ? asPerson(person) : asNobody(), { ...decisionOf(world, said), ...(file && { file }) })

describe('the award decision', () => {
  it('confirms a line and refuses another, which stays in the register with its reason', async () => {
    expect(await issue(world.academy.approver, lines(true), upload('qd.pdf', pdfFile()))).toMatchObject({ ok: true })
    expect(await db().nomination.findUnique({ where: { id: elected.flag } })).toMatchObject({ state: 'confirmed' })
    expect(await db().nomination.findUnique({ where: { id: elected.certificate } })).toMatchObject({
      state: 'refused',
      organisationId: world.a.id,
    })
    const decision = await db().ratificationDecision.findFirstOrThrow({ include: { lines: true, file: true } })
    expect(decision).toMatchObject({ kind: 'awards', effectiveAt: null, file: { purpose: 'decision' } })
    expect(decision.lines.find((line) => !line.confirmed)?.reason).toBe('Đang thanh tra')
    expect(await db().auditEntry.count({ where: { event: 'ratification.awards_issued' } })).toBe(1)
  })

  it('is refused with lines that differ from those waiting, or a silent refusal', async () => {
    const approver = world.academy.approver
    expect(await issue(approver, lines().slice(1))).toMatchObject({ refusal: { code: 'ratification.lines_differ' } })
    const silent = lines(true).map((line) => ({ ...line, reason: '' }))
    expect(await issue(approver, silent)).toMatchObject({ refusal: { code: 'ratification.refusal_needs_reason' } })
  })

  it('is issued once by two at the same moment, and never again', async () => {
    const answers = await Promise.all([issue(world.academy.approver), issue(world.academy.approver)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await issue(world.academy.approver)).toMatchObject({ refusal: { code: 'ratification.nothing_to_decide' } })
  })

  it('is the approver’s alone, at the gate of ratification', async () => {
    for (const person of [world.academy.reviewer, world.a.people.principal])
      expect(await issue(person)).toMatchObject({ refusal: { code: 'ratification.not_approver' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await issue(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await setGate(world.yearId, 'hand_over')
    expect(await issue(world.academy.approver)).toMatchObject({
      refusal: { code: 'ratification.not_at_ratification' },
    })
  })
})
