import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gates } from '@/lib/calendar/schema'
import {
  checkConditions,
  checkDeadlines,
  checkGateNamed,
  checkGoingBack,
  checkStandingIn,
  nextGate,
  openGates,
  previousGate,
  substituteFrom,
} from '@/lib/cycles/rules'

const deadline = new Date('2022-10-21T10:00:00Z')

describe('the track', () => {
  it('has eight gates and ends closed', () => {
    expect(openGates).toHaveLength(8)
    expect(openGates.map(nextGate)).toEqual([...openGates.slice(1), 'closed'])
    expect(previousGate('preparation')).toBeNull()
    for (const gate of openGates.slice(1)) expect(nextGate(previousGate(gate)!)).toBe(gate)
  })

  it('is held by one open condition, whatever the date', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (met) => {
        const verdict = checkConditions(met.map((one) => ({ met: one })))
        expect(verdict.ok).toBe(met.every(Boolean))
      }),
    )
  })

  it('passes only the gate that is named, and never its last', () => {
    for (const at of gates)
      for (const named of gates)
        expect(checkGateNamed({ gate: at, year: 2022 }, named).ok).toBe(
          at === named && at !== 'closed' && at !== 'hand_over',
        )
  })
})

describe('a substitute', () => {
  const stand = (now: Date, reason = 'Cụm trưởng vắng', at: Date | null = deadline) =>
    checkStandingIn({ standing: 'substitute', deadline: at, substitute: { days: 7 }, now, reason })

  it('waits the days of the rule after the deadline, to the instant', () => {
    const from = substituteFrom(deadline, 7)
    expect(from.toISOString()).toBe('2022-10-28T10:00:00.000Z')
    expect(stand(new Date(from.getTime() - 1))).toMatchObject({ refusal: { code: 'cycles.substitute_too_early' } })
    expect(stand(from)).toEqual({ ok: true })
  })

  it('never steps in where there is no deadline, nor silently', () => {
    expect(stand(new Date('2030-01-01'), 'x', null)).toMatchObject({ refusal: { code: 'cycles.no_deadline' } })
    expect(stand(new Date('2030-01-01'), '')).toMatchObject({ refusal: { code: 'cycles.substitute_needs_reason' } })
  })

  it('is not what the owner is', () => {
    const verdict = checkStandingIn({
      standing: 'owner',
      deadline: null,
      substitute: { days: 7 },
      now: deadline,
      reason: '',
    })
    expect(verdict.ok).toBe(true)
  })
})

describe('going back', () => {
  it('is refused by whatever rests on the gate, at each gate in its own words', () => {
    for (const gate of openGates.slice(1, -1))
      expect(checkGoingBack({ gate, year: 2022 }, gate, 'x', 2)).toMatchObject({
        refusal: { code: `cycles.rests_${gate}` },
      })
  })
})

describe('deadlines', () => {
  it('follow the order of the track; one hour for two gates is lawful', () => {
    expect(checkDeadlines({ activity: deadline, self_scoring: deadline }).ok).toBe(true)
    expect(checkDeadlines({ activity: deadline, launch: new Date(deadline.getTime() + 1) }).ok).toBe(false)
    expect(checkDeadlines({ activity: deadline, launch: null }).ok).toBe(true)
  })
})
