import { describe, expect, it } from 'vitest'
import { checkDelegation, delegation, type Delegation } from '@/lib/meetings/rules/delegation'

const people = [
  { personId: 'p', name: 'Hiệu trưởng', office: 'principal' as const },
  { personId: 'v', name: 'Phó Hiệu trưởng', office: 'vice_principal' as const },
  { personId: 'l', name: 'Giảng viên', office: 'lecturer' as const },
]
const given = (more: Partial<Delegation & { hasAuthorisation: boolean }> = {}) => ({
  representative: 'principal' as const,
  substituteId: null,
  reason: '',
  companions: [],
  others: '',
  hasAuthorisation: false,
  ...more,
})

describe('a delegation', () => {
  it.each([
    ['somebody must be named as the substitute', given({ representative: 'substitute' }), 'substitute_missing'],
    [
      'the substitute is of the same school',
      given({ representative: 'substitute', substituteId: 'x', hasAuthorisation: true }),
      'substitute_not_of_school',
    ],
    [
      'the principal substitutes nobody',
      given({ representative: 'substitute', substituteId: 'p', hasAuthorisation: true }),
      'principal_needs_no_substitution',
    ],
    ['the authorisation is shown', given({ representative: 'substitute', substituteId: 'v' }), 'authorisation_missing'],
    ['an excuse has a reason', given({ representative: 'excused' }), 'excuse_without_reason'],
    ['companions are of the school', given({ companions: ['x'] }), 'companion_not_of_school'],
  ])('%s', (_, input, code) => {
    expect(checkDelegation(input, people, [])).toMatchObject({ refusal: { code: `meetings.${code}` } })
  })

  it('stands once somebody of it has come', () => {
    expect(checkDelegation(given(), people, [{ state: 'present' }])).toMatchObject({
      refusal: { code: 'meetings.already_present' },
    })
  })

  it('has one who represents, then companions, then others by name, each once', () => {
    const rows = delegation(
      given({ companions: ['l', 'p'], others: 'Trưởng phòng Tổ chức\n\nTrưởng phòng Tổ chức\nLái xe' }),
      people,
      null,
    )
    expect(rows.map(({ label, represents, position }) => [label, represents, position])).toEqual([
      ['Hiệu trưởng', true, 0],
      ['Giảng viên', false, 1],
      ['Trưởng phòng Tổ chức', false, 2],
      ['Lái xe', false, 3],
    ])
  })

  it('of a substitute carries the authorisation; of an excused school the reason', () => {
    const [sent] = delegation(given({ representative: 'substitute', substituteId: 'v' }), people, 'file')
    expect(sent).toMatchObject({ personId: 'v', substitute: true, authorisationId: 'file', state: 'registered' })
    const [excused] = delegation(given({ representative: 'excused', reason: 'bão' }), people, null)
    expect(excused).toMatchObject({ personId: 'p', represents: true, state: 'excused', reason: 'bão' })
  })
})
