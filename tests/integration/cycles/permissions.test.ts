import { describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import { gates, type Gate } from '@/lib/calendar/schema'
import { addHandOverItem } from '@/lib/cycles/commands/add-hand-over-item'
import { closeYear } from '@/lib/cycles/commands/close-year'
import { goBack } from '@/lib/cycles/commands/go-back'
import { passGate } from '@/lib/cycles/commands/pass-gate'
import { prepareHandOver } from '@/lib/cycles/commands/prepare-hand-over'
import { remind } from '@/lib/cycles/commands/remind'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { signHandOver } from '@/lib/cycles/commands/sign-hand-over'
import { tickHandOverItem } from '@/lib/cycles/commands/tick-hand-over-item'
import { mayPassGate, passageStanding } from '@/lib/cycles/policy'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import { checkStandingIn } from '@/lib/cycles/rules'
import { makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, type Result, type Verdict } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { arrangeList } from '../../support/hand-over'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { arrangeElected, february, passPowers } from '../../support/ratification'
import { accountOf, callerOf } from '../../support/subjects'
import { freshYear, layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

const day = 86_400_000
let base: Promise<World> | undefined
let world: World
/** the year acted upon: that of the world, or the next */
let yearId: string
let duty = ''
let itemId = ''

const gateOf = ({ act }: Cell): Gate | null => {
  if (act === 'close the year') return 'hand_over'
  const named = act.match(/^pass the gate of (?:the )?(.*)$/)?.[1]?.replace('-', '_')
  return gates.find((gate) => gate === named) ?? null
}
const isHandOver = ({ act }: Cell): boolean => /hand-over|item|sign/.test(act)

/** A world in which the act would be possible, whoever asks. */
async function ground(cell: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(noon)
  yearId = world.yearId
  const gate = gateOf(cell)
  if (gate === 'hand_over' || isHandOver(cell) || cell.phase === 'term to come') {
    const { nextYearId } = await arrangeElected(world)
    if (cell.phase === 'term to come') yearId = nextYearId
    else await passPowers(world, new Date(february.getTime() - day))
    await setClock(february)
  }
  if (isHandOver(cell) && cell.act !== 'prepare the hand-over') itemId = (await arrangeList(world))[0] ?? ''
  if (cell.act === 'remind') duty = await oweAcknowledgement()
  if (gate && cell.phase === 'long after the deadline')
    await db().gateDeadline.create({ data: { yearId, gate, deadline: new Date(noon.getTime() - 40 * day) } })
  const now = gate ?? gates.find((one) => one === cell.phase)
  if (now) await setGate(yearId, now)
}

async function oweAcknowledgement(): Promise<string> {
  const about = { yearId, kind: 'guidance', number: '01-HD', subject: 'Hướng dẫn', date: noon, sentAt: noon } as const
  await db().directive.create({ data: { ...about, issuedById: world.academyId } })
  await setGate(yearId, 'launch')
  const year = await findYear(db(), yearId)
  const duties = year ? await listYearDuties(makeContext({ kind: 'system' }, noon, 'test'), year) : []
  return duties.find((one) => one.organisationId === world.c.id)?.key ?? ''
}

/** The gates whose conditions this small world meets, so that the command itself can be asked. */
const passable: readonly (Gate | null)[] = ['activity', 'self_scoring', 'verification', 'hand_over']

async function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  const gate = gateOf(cell)
  const reason = cell.phase === 'long after the deadline' ? 'Cụm trưởng đi công tác' : ''
  if (gate && !passable.includes(gate)) return judged(cell, reason)
  switch (cell.act) {
    case 'close the year':
      return closeYear(caller, { yearId, reason })
    case 'go back':
      return goBack(caller, { yearId, gate: 'self_scoring', reason: 'Cần bổ sung' })
    case 'set deadlines':
      return setGateDeadlines(caller, { yearId, deadlines: { launch: noon } })
    case 'remind':
      return remind(caller, { yearId, duties: [duty], organisationId: world.c.id })
    case 'prepare the hand-over':
      return prepareHandOver(caller, { yearId })
    case 'add an item':
      return addHandOverItem(caller, { yearId, kind: 'seal', label: 'Con dấu' })
    case 'tick an item':
      return tickHandOverItem(caller, { itemId, ticked: true })
    case 'sign for the old head':
    case 'sign for the new head':
      return signHandOver(caller, { yearId, side: cell.act.includes('old') ? 'old' : 'new', remarks: '' })
    default:
      if (!gate) throw new Error(`no act ${cell.act}`)
      return passGate(caller, { yearId, gate, reason })
  }
}

/** What command and page ask of the policies, where proofs of other modules hold the gate. */
async function judged(cell: Cell, reason: string): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), accountOf(world, cell.subject))
  const year = await findYear(db(), yearId)
  if (!year || !maySeeYear(actor, year)) return notFound
  const deadline = cell.phase === 'long after the deadline' ? new Date(now.getTime() - 40 * day) : null
  const standing = passageStanding(actor, year)
  const stepsIn: Verdict = standing
    ? checkStandingIn({ standing, deadline, substitute: { days: 5 }, now, reason })
    : { ok: true }
  const verdict = firstRefusal(mayPassGate(actor, year), stepsIn)
  return verdict.ok ? ok(null) : verdict
}

describe('the permission matrix of cycles', () => {
  it.each(matrixLines('tests/integration/cycles/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, (cell) => act(cell, callerOf(world, cell.subject)))
    expect(found).toEqual(expected)
  })

  it('a tick counts for the side that one acts for, and for no other', async () => {
    await ground({ act: 'tick an item', phase: 'hand_over', subject: 'principal', expected: '✓' })
    await tickHandOverItem(callerOf(world, 'head-officer'), { itemId, ticked: true })
    const item = () => db().handOverItem.findUniqueOrThrow({ where: { id: itemId } })
    expect(await item()).toMatchObject({ oldTickedAt: expect.any(Date) as Date, newTickedAt: null })
    await tickHandOverItem(callerOf(world, 'principal'), { itemId, ticked: true })
    expect(await item()).toMatchObject({ newTickedAt: expect.any(Date) as Date })
  })
})
