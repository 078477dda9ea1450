import { describe, expect, it } from 'vitest'
import {
  checkChoice,
  checkDrafted,
  checkMayBePrepared,
  checkMayOpenInGate,
  checkState,
  rulingSchools,
} from '@/lib/polls/rules/checks'
import { effectiveState } from '@/lib/polls/rules/phase'
import { nextRoundLines } from '@/lib/polls/rules/rounds'
import type { Outcome, Preparation } from '@/lib/polls/schema'
import type { Year } from '@/lib/calendar/rules'

const share = { n: 1, d: 2, of: 'members', over: true } as const
const preparation: Preparation = {
  ...{ form: 'lines', upTo: 1, quota: 1, text: '', proposes: [], fallback: null, tellers: [], written: false },
  hour: { minutes: 10 },
  rule: {
    ...{ quorum: share, threshold: share, blank: 'counts', candidates: 'vote', ties: [], rounds: 1 },
    article: { vi: '', en: '' },
  },
}
const now = new Date('2022-11-08T03:00:00Z')
const year = (gate: Year['gate']): Year => ({
  ...{ id: 'y', clusterId: 'k', clusterCode: 'K', year: 2022, gate, headSchoolId: 'a', closedAt: null },
})
const codeOf = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'ok' : verdict.refusal.code

describe('what a poll needs before it is prepared', () => {
  const drafted = (more: Partial<Preparation>, kind: 'agreement' | 'open' | 'paper' = 'open') =>
    codeOf(
      checkDrafted({
        ...{ kind, preparation: { ...preparation, ...more }, now, chairSchools: ['a'] },
        lines: [
          { position: 1, eligible: true },
          { position: 2, eligible: false },
        ],
        seats: [{ organisationId: 'a' }, { organisationId: 'b' }, { organisationId: 'c' }],
      }),
    )

  it('is refused line by line', () => {
    expect(drafted({})).toBe('ok')
    expect(drafted({ hour: { at: '2022-11-08T03:00:00.000Z' } })).toBe('polls.hour_passed')
    expect(drafted({}, 'paper')).toBe('polls.two_tellers_needed')
    expect(drafted({ tellers: ['b', 'b'] }, 'paper')).toBe('polls.two_tellers_needed')
    expect(drafted({ tellers: ['b', 'x'] }, 'paper')).toBe('polls.two_tellers_needed')
    expect(drafted({ tellers: ['a', 'b'] }, 'paper')).toBe('polls.teller_of_the_chair')
    expect(drafted({ tellers: ['b', 'c'] }, 'paper')).toBe('ok')
    expect(drafted({ written: true })).toBe('polls.two_tellers_needed')
    expect(drafted({ proposes: [1] }, 'agreement')).toBe('polls.agreement_needs_text')
    expect(drafted({ proposes: [2], text: 'x' }, 'agreement')).toBe('polls.agreement_needs_text')
    expect(drafted({ proposes: [1], text: 'x' }, 'agreement')).toBe('polls.agreement_needs_vote')
    expect(drafted({ proposes: [1], text: 'x', fallback: { kind: 'open', minutes: 5 } }, 'agreement')).toBe('ok')
  })

  it('asks for an eligible line and two seats', () => {
    const some = { kind: 'open', preparation, now, chairSchools: [] } as const
    expect(codeOf(checkDrafted({ ...some, lines: [{ position: 1, eligible: false }], seats: [] }))).toBe(
      'polls.no_line',
    )
    const one = [{ organisationId: 'a' }]
    expect(codeOf(checkDrafted({ ...some, lines: [{ position: 1, eligible: true }], seats: one }))).toBe(
      'polls.too_few_seats',
    )
  })
})

describe('the gates', () => {
  it('prepare from verification, open from the conference, both until ratification', () => {
    const prepare = (gate: Year['gate']) => codeOf(checkMayBePrepared(year(gate), 'award'))
    const open = (gate: Year['gate']) => codeOf(checkMayOpenInGate(year(gate), 'award'))
    expect(prepare('self_scoring')).toBe('polls.not_in_this_gate')
    expect([prepare('verification'), open('verification')]).toEqual(['ok', 'polls.not_at_conference'])
    expect([prepare('conference'), open('conference')]).toEqual(['ok', 'ok'])
    expect([prepare('ratification'), open('ratification')]).toEqual(['ok', 'ok'])
    expect(prepare('hand_over')).toBe('polls.not_in_this_gate')
    expect([prepare('closed'), open('closed')]).toEqual(['common.year_closed', 'common.year_closed'])
  })
})

describe('a state', () => {
  it('refuses by what it is', () => {
    expect(codeOf(checkState('draft', 'open'))).toBe('polls.not_confirmed')
    expect(codeOf(checkState('frozen', 'open'))).toBe('polls.not_open')
    expect(codeOf(checkState('open', 'open'))).toBe('ok')
    expect(codeOf(checkState('open', 'frozen'))).toBe('polls.already_open')
    expect(codeOf(checkState('closed', 'open'))).toBe('polls.closed')
    expect(codeOf(checkState('counted', 'open'))).toBe('polls.counted')
    expect(codeOf(checkState('cancelled', 'open'))).toBe('polls.cancelled')
  })

  it('is closed from its very hour on', () => {
    expect(effectiveState('open', now, new Date(now.getTime() - 1))).toBe('open')
    expect(effectiveState('open', now, now)).toBe('closed')
    expect(effectiveState('frozen', null, now)).toBe('frozen')
  })
})

describe('a choice', () => {
  const lines = [
    { position: 1, organisationId: 'a' },
    { position: 3, organisationId: 'b' },
  ]
  const aside = { ...preparation, rule: { ...preparation.rule, candidates: 'stand_aside' as const } }
  const of = (
    choice: Parameters<typeof checkChoice>[2],
    more: Partial<Preparation> = {},
    kind: 'open' | 'agreement' = 'open',
  ) => codeOf(checkChoice({ kind, preparation: { ...preparation, ...more }, lines }, 'a', choice))

  it('says a word on each line of the question and on no other', () => {
    expect(of({ lines: { 1: 'agree', 3: 'blank' } })).toBe('ok')
    expect(of({ lines: { 1: 'agree' } })).toBe('polls.line_missing')
    expect(of({ lines: { 1: 'agree', 2: 'agree', 3: 'agree' } })).toBe('polls.choice_not_fitting')
    expect(of({ chosen: [1] })).toBe('polls.choice_not_fitting')
  })

  it('keeps off its own line where candidates stand aside', () => {
    expect(of({ lines: { 1: 'agree', 3: 'agree' } }, aside)).toBe('polls.own_line')
    expect(of({ lines: { 3: 'agree' } }, aside)).toBe('ok')
    expect(of({ chosen: [1] }, { ...aside, form: 'one' })).toBe('polls.own_line')
  })

  it('chooses no more than it may', () => {
    expect(of({ chosen: [1, 3] }, { form: 'one' })).toBe('polls.too_many_chosen')
    expect(of({ chosen: [1, 3] }, { form: 'up_to', upTo: 2 })).toBe('ok')
    expect(of({ chosen: [1, 1] }, { form: 'up_to', upTo: 2 })).toBe('polls.choice_not_fitting')
    expect(of({ chosen: [] }, { form: 'one' })).toBe('ok')
    expect(of({ chosen: [] }, {}, 'agreement')).toBe('polls.choice_not_fitting')
    expect(of({ agrees: true, word: '' }, {}, 'agreement')).toBe('ok')
  })
})

describe('a ruling', () => {
  it('is made by head and deputies whom it does not touch', () => {
    expect(rulingSchools(['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'], ['a'], 2)).toEqual(['b', 'c'])
  })

  it('falls to the other member schools where fewer than two remain', () => {
    expect(rulingSchools(['a', 'b'], ['a', 'b', 'c', 'd', 'e'], ['a', 'd'], 2)).toEqual(['b', 'c', 'e'])
  })
})

describe('a next round', () => {
  const outcome = (more: Partial<Outcome>): Outcome => ({
    ...{ agreed: null, members: 4, present: 4, cast: 4, valid: 4, lines: [], elected: [], tied: [], vacant: 0 },
    ...{ calls: null, room: null, written: null },
    ...more,
  })
  const lines = [
    { position: 1, eligible: true },
    { position: 2, eligible: true },
    { position: 3, eligible: false },
  ]

  it('is between the tied, else between those not elected while places are vacant', () => {
    expect(nextRoundLines(outcome({ tied: [1, 2], vacant: 1 }), lines)).toEqual([1, 2])
    expect(nextRoundLines(outcome({ elected: [1], vacant: 1 }), lines)).toEqual([2])
    expect(nextRoundLines(outcome({ elected: [1] }), lines)).toEqual([])
    expect(nextRoundLines(outcome({ agreed: false, vacant: 1 }), lines)).toEqual([])
  })
})
