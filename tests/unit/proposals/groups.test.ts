import { describe, expect, it } from 'vitest'
import { checkForwarding, checkGrouping, checkUngrouping } from '@/lib/proposals/rules/groups'

const group = 'g'
const one = { state: 'sent', addressee: 'academy', addresseeId: null, groupId: null } as const
const code = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'allowed' : verdict.refusal.code

describe('putting proposals together', () => {
  it.each([
    ['two that wait', [one, { ...one, state: 'received' }], 'allowed'],
    ['one that waits and one of an earlier year that was answered', [one, { ...one, state: 'answered' }], 'allowed'],
    ['two to one school', [1, 2].map(() => ({ ...one, addressee: 'school', addresseeId: 's' })), 'allowed'],
    ['one that stands in this very group', [one, { ...one, groupId: group }], 'allowed'],
    ['one alone', [one], 'proposals.group_of_one'],
    ['none', [], 'proposals.group_of_one'],
    ['a draft', [one, { ...one, state: 'draft' }], 'proposals.not_groupable'],
    ['one that was withdrawn', [one, { ...one, state: 'withdrawn' }], 'proposals.not_groupable'],
    ['two that were answered', [1, 2].map(() => ({ ...one, state: 'answered' })), 'proposals.group_settled'],
    [
      'one to the Academy and one to a school',
      [one, { ...one, addressee: 'school', addresseeId: 's' }],
      'proposals.group_one_addressee',
    ],
    [
      'two to two schools',
      ['s', 't'].map((addresseeId) => ({ ...one, addressee: 'school', addresseeId })),
      'proposals.group_one_addressee',
    ],
    [
      'two to a body without an account',
      [1, 2].map(() => ({ ...one, addressee: 'training_body' })),
      'proposals.group_needs_account',
    ],
    ['one that stands in another group', [one, { ...one, groupId: 'other' }], 'proposals.grouped_already'],
  ])('%s: %#', (_, members, expected) => {
    expect(code(checkGrouping(members as Parameters<typeof checkGrouping>[0], group))).toBe(expected)
  })

  it('is undone until the answer', () => {
    expect(code(checkUngrouping({ answeredAt: null }))).toBe('allowed')
    expect(code(checkUngrouping({ answeredAt: new Date(0) }))).toBe('proposals.group_answered')
  })
})

describe('passing a proposal on', () => {
  const held = { state: 'sent', addressee: 'academy', unitId: 'u' } as const
  const to = { id: 'v', officials: 1 }
  it.each([
    ['to another unit', held, to, 'allowed'],
    ['whether at all', held, null, 'allowed'],
    ['to where it lies', held, { id: 'u', officials: 1 }, 'proposals.same_unit'],
    ['to a unit without people', held, { id: 'v', officials: 0 }, 'proposals.unit_has_nobody'],
    ['of what was asked of a school', { ...held, addressee: 'school' }, to, 'proposals.not_to_academy'],
    ['of a draft', { ...held, state: 'draft' }, to, 'proposals.not_sent'],
    ['of what was answered', { ...held, state: 'answered' }, to, 'proposals.settled'],
    ['of what was withdrawn', { ...held, state: 'withdrawn' }, to, 'proposals.settled'],
  ])('%s', (_, proposal, unit, expected) => {
    expect(code(checkForwarding(proposal as Parameters<typeof checkForwarding>[0], unit))).toBe(expected)
  })
})
