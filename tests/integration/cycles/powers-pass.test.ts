import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { fieldNow } from '@/lib/platform/clock'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { issueRecognition } from '@/lib/ratification/commands/issue-recognition'
import { testDatabase } from '../../support/database'
import { arrangeDossier, arrangeElected, decisionOf, february } from '../../support/ratification'
import { layTerms, makeWorld, setClock, setGate, type World } from '../../support/world'
import { draftOf, forCluster } from '../proposals/proposals'

testDatabase()

/** How many random orders are walked: POWERS_ORDERS=1000 for the full figure. */
const orders = Number(process.env.POWERS_ORDERS ?? 220)
const hour = 3_600_000
/** the instant at which powers pass: from A as head and B as deputy to C and D */
const T = new Date(february.getTime() + 24 * hour)
let world: World
let nextYearId = ''

beforeAll(async () => {
  world = await makeWorld()
  const elected = await arrangeElected(world)
  nextYearId = elected.nextYearId
  await arrangeDossier(world, 'accepted')
  await setClock(february)
  const lines = [elected.head, elected.deputy].map((id) => ({ id, confirmed: true }))
  const issued = await issueRecognition(asPerson(world.academy.approver), {
    ...decisionOf(world, lines),
    effectiveAt: T,
  })
  if (!issued.ok) throw new Error(issued.refusal.code)
  await setGate(world.yearId, 'activity')
  // out of its preparation, the next year is run by who heads the cluster, and by nobody before
  await setGate(nextYearId, 'launch')
})

type Who = 'a' | 'b' | 'c' | 'd'
type Office = 'principal' | 'emulation_officer' | 'vice_principal' | 'lecturer'
type Act = 'run the old year' | 'run the new year' | 'plan an event of the own school' | 'ask for the cluster'
type Asked = { who: Who; office: Office; act: Act }

/** Who has the power for an act at a moment; an event is planned in the year that the own school leads. */
const mayAt = ({ who, office, act }: Asked, now: Date): boolean => {
  if (office === 'vice_principal' || office === 'lecturer') return false
  const before = now < T
  if (act === 'run the old year') return who === 'a' && before
  if (act === 'run the new year') return who === 'c' && !before
  if (act === 'ask for the cluster') return who === (before ? 'a' : 'c')
  return before === (who === 'a' || who === 'b')
}

const refusals: Record<Act, string> = {
  'run the old year': 'cycles.not_running',
  'run the new year': 'cycles.not_running',
  'plan an event of the own school': 'meetings.not_host',
  'ask for the cluster': 'proposals.only_head',
}
const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'done' : answer.refusal.code)

type Done = { asked: Asked; answer: Result<unknown>; at: Date | null; from: Date; until: Date }

async function ask(asked: Asked): Promise<Done> {
  const school = world[asked.who]
  const caller = asPerson(school.people[asked.office])
  const { yearId } = world
  const from = await fieldNow(db())
  const done = async (answer: Result<unknown>, at: () => Promise<Date>): Promise<Done> => ({
    ...{ asked, answer, from, until: await fieldNow(db()), at: answer.ok ? await at() : null },
  })
  const recorded = async (): Promise<Date> =>
    (await db().auditEntry.findFirstOrThrow({ where: { requestId: caller.requestId } })).fieldAt
  switch (asked.act) {
    case 'run the old year':
      return done(await setGateDeadlines(caller, { yearId, deadlines: { hand_over: T } }), recorded)
    case 'run the new year':
      return done(await setGateDeadlines(caller, { yearId: nextYearId, deadlines: { hand_over: T } }), recorded)
    case 'plan an event of the own school': {
      const text = { title: 'Sự kiện', purpose: '', place: 'B', link: '', alongside: true }
      const hours = { startsAt: new Date(T.getTime() + 48 * hour), endsAt: new Date(T.getTime() + 50 * hour) }
      const own = asked.who === 'a' || asked.who === 'b' ? yearId : nextYearId
      return done(
        await planEvent(caller, { yearId: own, kind: 'other', ...text, ...hours, hostId: school.id }),
        recorded,
      )
    }
    case 'ask for the cluster': {
      const draft = draftOf(world, forCluster)
      const kept = async (): Promise<Date> =>
        (await db().proposal.findUniqueOrThrow({ where: { id: draft.proposalId } })).updatedAt
      return done(await saveProposal(caller, draft), kept)
    }
  }
}

const asked: fc.Arbitrary<Asked> = fc.record({
  who: fc.constantFrom('a', 'b', 'c', 'd'),
  office: fc.constantFrom(
    'principal',
    'emulation_officer',
    'principal',
    'emulation_officer',
    'vice_principal',
    'lecturer',
  ),
  act: fc.constantFrom(
    'run the old year',
    'run the new year',
    'plan an event of the own school',
    'ask for the cluster',
  ),
})
/** Long before T, just before it so that it passes while people press, at it, just and long after it. */
const offset = fc.oneof(
  fc.integer({ min: -20 * hour, max: -hour }),
  fc.integer({ min: -40, max: -1 }),
  fc.constantFrom(0, 1),
  fc.integer({ min: 1000, max: 20 * hour }),
)
const moment = fc.record({ offset, presses: fc.array(asked, { minLength: 1, maxLength: 3 }) })

describe('the powers of head and deputies', () => {
  it(
    'pass at T, in whatever order and at whatever moment people press',
    async () => {
      const seen = { allowed: 0, refused: 0, across: 0 }
      await fc.assert(
        fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 2 }), async (moments) => {
          for (const { offset, presses } of moments) {
            await setClock(new Date(T.getTime() + offset))
            for (const { asked, answer, at, from, until } of await Promise.all(presses.map(ask))) {
              seen[answer.ok ? 'allowed' : 'refused']++
              // an act that was done is judged by the moment that it was done at
              if (at) expect([asked, at, mayAt(asked, at)]).toEqual([asked, at, true])
              if (from < T && until >= T) seen.across++
              else
                expect([asked, from, codeOf(answer)]).toEqual([
                  asked,
                  from,
                  mayAt(asked, from) ? 'done' : refusals[asked.act],
                ])
            }
          }
        }),
        { numRuns: orders },
      )
      // the orders really spoke of both sides, and of presses during which T passed
      expect(Object.values(seen).every((count) => count > 5)).toBe(true)
    },
    180_000 + orders * 800,
  )
})

describe('at no moment', () => {
  beforeEach(() => layTerms(world))

  const headsAt = (at: Date): Promise<number> =>
    db().term.count({
      where: {
        ...{ clusterId: world.clusterId, role: 'head', startsAt: { lte: at } },
        OR: [{ endsAt: null }, { endsAt: { gt: at } }],
      },
    })

  it('are there two heads or none: the database takes no other end and beginning than the same', async () => {
    const near = fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 5 }), fc.integer({ min: -hour, max: hour }))
    await fc.assert(
      fc.asyncProperty(near, near, async (end, start) => {
        await layTerms(world)
        const endsAt = new Date(T.getTime() + end)
        const startsAt = new Date(T.getTime() + start)
        const head = { clusterId: world.clusterId, role: 'head' } as const
        const passed = await db()
          .$transaction(async (tx) => {
            await tx.term.updateMany({ where: { ...head, endsAt: null }, data: { endsAt } })
            await tx.term.create({ data: { ...head, organisationId: world.c.id, forYear: 2023, startsAt } })
          })
          .then(
            () => true,
            () => false,
          )
        expect([end, start, passed]).toEqual([end, start, end === start])
        const around = [end, start].flatMap((one) => [-1, 0, 1].map((step) => new Date(T.getTime() + one + step)))
        for (const at of around) expect(await headsAt(at)).toBe(1)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
