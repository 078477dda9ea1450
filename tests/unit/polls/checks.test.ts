import { describe, expect, it } from 'vitest'
import {
  checkChoice,
  checkDrafted,
  checkHash,
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
const candidatesRule = { vi: 'Điều 5', en: 'Art. 5', href: '/rules/x' }
const now = new Date('2022-11-08T03:00:00Z')
const year = (gate: Year['gate']): Year => ({
  ...{ id: 'y', clusterId: 'k', clusterCode: 'K', year: 2022, gate, headSchoolId: 'a', closedAt: null },
})
const codeOf = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'ok' : verdict.refusal.code

describe('what a poll needs before it is prepared', () => {
  const drafted = (more: Partial<Preparation>, kind: 'agreement' | 'open' | 'paper' | 'secret' = 'open') =>
    codeOf(
      checkDrafted({
        ...{ kind, preparation: { ...preparation, ...more }, now, chairSchools: ['a'], candidatesRule },
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

  it('is never secret where candidates stand aside, by the article that says so', () => {
    const rule = { ...preparation.rule, candidates: 'stand_aside' as const }
    const secret = checkDrafted({
      ...{ kind: 'secret', preparation: { ...preparation, rule, tellers: ['b', 'c'] }, now, chairSchools: ['a'] },
      ...{ candidatesRule, lines: [{ position: 1, eligible: true }] },
      seats: [{ organisationId: 'a' }, { organisationId: 'b' }, { organisationId: 'c' }],
    })
    expect(secret).toMatchObject({ refusal: { code: 'polls.secret_all_vote', article: candidatesRule } })
  })

  it('of a secret or a paper vote is two tellers, and that all vote; of an agreement a text of lines that may stand', () => {
    const two = { tellers: ['b', 'c'] }
    expect(drafted({}, 'secret')).toBe('polls.two_tellers_needed')
    expect(drafted(two, 'secret')).toBe('ok')
    const aside = { ...preparation.rule, candidates: 'stand_aside' as const }
    expect(drafted({ ...two, rule: aside }, 'secret')).toBe('polls.secret_all_vote')
    expect(drafted({ ...two, rule: aside })).toBe('ok')
    const proposed = { proposes: [1], text: 'x' }
    const fallback = { kind: 'paper', minutes: 5 } as const
    expect(drafted({ ...proposed, fallback }, 'agreement')).toBe('polls.two_tellers_needed')
    expect(drafted({ ...proposed, ...two, fallback }, 'agreement')).toBe('ok')
    expect(drafted({ tellers: ['b'] }, 'paper')).toBe('polls.two_tellers_needed')
    expect(drafted({ tellers: ['b', 'c', 'b'] }, 'paper')).toBe('polls.two_tellers_needed')
    expect(drafted({ tellers: ['c', 'a'] })).toBe('polls.teller_of_the_chair')
    const open = { fallback: { kind: 'open', minutes: 5 } as const }
    expect(drafted({ ...open, proposes: [], text: 'x' }, 'agreement')).toBe('polls.agreement_needs_text')
    expect(drafted({ ...open, proposes: [1], text: ' ' }, 'agreement')).toBe('polls.agreement_needs_text')
    expect(drafted({ ...open, proposes: [1, 1], text: 'x' }, 'agreement')).toBe('polls.agreement_needs_text')
    expect(drafted({ hour: { at: '2022-11-08T03:00:00.001Z' } })).toBe('ok')
  })

  it('asks for an eligible line and two seats', () => {
    const some = { kind: 'open', preparation, now, chairSchools: [], candidatesRule } as const
    expect(codeOf(checkDrafted({ ...some, lines: [{ position: 1, eligible: false }], seats: [] }))).toBe(
      'polls.no_line',
    )
    const one = [{ organisationId: 'a' }]
    const two = [...one, { organisationId: 'b' }]
    expect(codeOf(checkDrafted({ ...some, lines: [{ position: 1, eligible: true }], seats: two }))).toBe('ok')
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
    expect(open('hand_over')).toBe('polls.not_at_conference')
    expect([prepare('closed'), open('closed')]).toEqual(['common.year_closed', 'common.year_closed'])
  })

  it('hold no by-election up but the closed year’s', () => {
    for (const check of [checkMayBePrepared, checkMayOpenInGate]) {
      expect(
        (['preparation', 'activity', 'hand_over'] as const).map((at) => codeOf(check(year(at), 'by_election'))),
      ).toEqual(['ok', 'ok', 'ok'])
      expect(codeOf(check(year('closed'), 'by_election'))).toBe('common.year_closed')
    }
  })
})

it('a ruling is prepared and opened from launch on', () => {
  const of = (gate: Year['gate']) => [
    codeOf(checkMayBePrepared(year(gate), 'ruling')),
    codeOf(checkMayOpenInGate(year(gate), 'ruling')),
  ]
  expect(of('preparation')).toEqual(['polls.not_in_this_gate', 'polls.not_at_conference'])
  expect(of('launch')).toEqual(['ok', 'ok'])
  expect(of('ratification')).toEqual(['ok', 'ok'])
})

it('what was seen is what is acted on', () => {
  expect([codeOf(checkHash('a', 'a')), codeOf(checkHash('a', 'b')), codeOf(checkHash('a', null))]).toEqual([
    ...['ok', 'polls.other_manifest', 'polls.other_manifest'],
  ])
})

describe('a state', () => {
  it('refuses by what it is', () => {
    expect(codeOf(checkState('draft', 'open'))).toBe('polls.not_confirmed')
    expect(codeOf(checkState('closed', 'open', 'closed'))).toBe('ok')
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
    expect(effectiveState('frozen', now, now)).toBe('frozen')
    expect(effectiveState('open', null, now)).toBe('open')
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
    expect(of({ chosen: [2] }, { form: 'one' })).toBe('polls.choice_not_fitting')
    expect(of({ chosen: [1, 3] }, { form: 'up_to', upTo: 1 })).toBe('polls.too_many_chosen')
    expect(of({ lines: { 1: 'agree', 3: 'agree' } }, { form: 'one' })).toBe('polls.choice_not_fitting')
    expect(of({ chosen: [3, 1] }, { ...aside, form: 'up_to', upTo: 2 })).toBe('polls.own_line')
    expect(of({ chosen: [] }, {}, 'agreement')).toBe('polls.choice_not_fitting')
    expect(of({ agrees: true, word: '' }, {}, 'agreement')).toBe('ok')
  })
})

describe('a ruling', () => {
  it('is made by head and deputies whom it does not touch', () => {
    expect(rulingSchools(['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'], ['a'], 2)).toEqual(['b', 'c'])
  })

  it('falls to the other member schools where fewer than two remain', () => {
    expect(rulingSchools(['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'], ['a'], 3)).toEqual(['b', 'c', 'd', 'e'])
    expect(rulingSchools(['a', 'b'], ['a', 'b', 'c', 'd', 'e'], ['a', 'd'], 2)).toEqual(['b', 'c', 'e'])
  })
})

describe('a next round', () => {
  const outcome = (more: Partial<Outcome>): Outcome => ({
    ...{ agreed: null, members: 4, present: 4, cast: 4, valid: 4, lines: [], elected: [], tied: [], vacant: 0 },
    ...{ calls: null, room: null, written: null, box: null, paper: null },
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
    expect(nextRoundLines(outcome({ agreed: true, tied: [1] }), lines)).toEqual([])
    expect(nextRoundLines(outcome({ tied: [2], elected: [1] }), lines)).toEqual([2])
    expect(nextRoundLines(outcome({ agreed: false, vacant: 1 }), lines)).toEqual([])
  })
})
