import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { issueRecognition } from '@/lib/ratification/commands/issue-recognition'
import { testDatabase } from '../../support/database'
import {
  arrangeDossier,
  arrangeElected,
  decisionOf,
  february,
  freshWorld,
  type Elected,
} from '../../support/ratification'
import { setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let elected: Elected

beforeEach(async () => {
  world = await freshWorld()
  elected = await arrangeElected(world)
  await arrangeDossier(world, 'accepted')
  await setClock(february)
})

const tomorrow = new Date(february.getTime() + 86_400_000)
const both = (confirmed = true): { id: string; confirmed: boolean; reason: string }[] => [
  { id: elected.head, confirmed, reason: confirmed ? '' : 'Chưa đủ điều kiện' },
  { id: elected.deputy, confirmed: true, reason: '' },
]
const issue = (person: string | null, lines = both(), effectiveAt: Date | null = tomorrow) =>
  issueRecognition(person ? asPerson(person) : asNobody(), { ...decisionOf(world, lines), effectiveAt })
const terms = () =>
  db().term.findMany({ where: { clusterId: world.clusterId }, orderBy: [{ startsAt: 'asc' }, { role: 'asc' }] })

describe('the recognition decision', () => {
  it('ends the old terms and begins the new at T, in one breath with its record', async () => {
    expect(await issue(world.academy.approver)).toMatchObject({ ok: true })
    const after = await terms()
    expect(after.filter((one) => one.endsAt === null)).toMatchObject([
      { organisationId: world.c.id, role: 'head', forYear: 2023, startsAt: tomorrow },
      { organisationId: world.d.id, role: 'deputy', forYear: 2023, startsAt: tomorrow },
    ])
    expect(
      after.filter((one) => one.endsAt?.getTime() === tomorrow.getTime()).map((one) => one.organisationId),
    ).toEqual([world.a.id, world.b.id])
    const states = await db().election.findMany({ orderBy: { role: 'asc' } })
    expect(states.map((one) => one.state)).toEqual(['recognised', 'recognised'])
    expect(await db().auditEntry.count({ where: { event: 'ratification.recognition_issued' } })).toBe(1)
    expect(await db().auditEntry.count({ where: { event: 'ratification.term_written' } })).toBe(2)
  })

  it('with the head refused fixes no T: the old head stays and the next year waits for a new election', async () => {
    expect(await issue(world.academy.approver, both(false))).toMatchObject({ ok: true })
    expect(await terms()).toMatchObject([{}, { organisationId: world.a.id, endsAt: null }, { endsAt: null }])
    expect(await db().election.findUnique({ where: { id: elected.head } })).toMatchObject({
      state: 'refused',
      stateReason: 'Chưa đủ điều kiện',
    })
    const next = await db().clusterYear.findUniqueOrThrow({ where: { id: elected.nextYearId } })
    expect(next.headSchoolId).toBeNull()
    const told = await db().notice.findMany({ where: { kind: 'ratification.head_refused' } })
    expect(told.length).toBeGreaterThan(0)

    const again = await db().election.create({
      data: { yearId: world.yearId, forYear: 2023, role: 'head', organisationId: world.b.id, electedAt: february },
    })
    await db().clusterYear.update({ where: { id: elected.nextYearId }, data: { headSchoolId: world.b.id } })
    const second = { ...decisionOf(world, [{ id: again.id, confirmed: true }]), number: '02-QĐ/MH', effectiveAt: null }
    expect(await issueRecognition(asPerson(world.academy.approver), second)).toMatchObject({ ok: true })
    const open = (await terms()).filter((one) => one.endsAt === null)
    expect(open.map((one) => [one.role, one.organisationId])).toEqual([
      ['head', world.b.id],
      ['deputy', world.d.id],
    ])
  })

  it('is refused with T in the past, without a line, with a line too many, with a refusal that says nothing', async () => {
    const approver = world.academy.approver
    const past = new Date(february.getTime() - 1000)
    expect(await issue(approver, both(), past)).toMatchObject({ refusal: { code: 'ratification.instant_passed' } })
    expect(await issue(approver, both().slice(0, 1))).toMatchObject({ refusal: { code: 'ratification.lines_differ' } })
    const doubled = [...both(), both()[0]!]
    expect(await issue(approver, doubled)).toMatchObject({ refusal: { code: 'ratification.lines_differ' } })
    const silent = both(false).map((line) => ({ ...line, reason: '' }))
    expect(await issue(approver, silent)).toMatchObject({ refusal: { code: 'ratification.refusal_needs_reason' } })
    expect(await db().ratificationDecision.count()).toBe(0)
  })

  it('is refused to everybody but an approver, and to an approver of what he proposed', async () => {
    for (const person of [world.academy.reviewer, world.academy.administrator, world.a.people.principal])
      expect(await issue(person)).toMatchObject({ refusal: { code: 'ratification.not_approver' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await issue(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await db().appointment.create({
      data: {
        personId: world.academy.approver,
        organisationId: world.b.id,
        office: 'lecturer',
        startsAt: new Date('2021-01-01T00:00:00Z'),
      },
    })
    expect(await issue(world.academy.approver)).toMatchObject({ refusal: { code: 'ratification.own_proposal' } })
  })

  it('is refused before the dossier is accepted, and at another gate', async () => {
    await db().dossier.updateMany({ data: { state: 'sent' } })
    expect(await issue(world.academy.approver)).toMatchObject({
      refusal: { code: 'ratification.dossier_not_accepted' },
    })
    await setGate(world.yearId, 'conference')
    expect(await issue(world.academy.approver)).toMatchObject({
      refusal: { code: 'ratification.not_at_ratification' },
    })
  })

  it('is issued once by two who press at the same moment', async () => {
    const answers = await Promise.all([issue(world.academy.approver), issue(world.academy.approver)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'ratification.nothing_to_decide' } })
    expect(await db().ratificationDecision.count()).toBe(1)
  })
})
