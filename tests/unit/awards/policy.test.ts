import { describe, expect, it } from 'vitest'
import { judgingOrganisation, mayAnswerFact, mayJudgeFact, mayLeadAwards } from '@/lib/awards/policy'
import type { Actor } from '@/lib/platform/context'
import { atAcademy, atSchool, personWith } from '../../support/actors'
import { headedByA, people, strangers, whoHears, whoMay } from '../../support/policy-people'

const year = headedByA

it('awards are led by the head’s people alone', () => {
  const may = (actor: Actor) => mayLeadAwards(actor, year)
  expect(whoMay(may)).toEqual(['head', 'headOfficer'])
  expect(whoHears('common.not_found', may)).toEqual(strangers)
  expect(whoHears('awards.not_head', may)).toHaveLength(8)
})

describe('a fact about school C', () => {
  const judge = (actor: Actor) => mayJudgeFact(actor, year, 'C')

  it('is judged by head, deputies and the Academy’s officials', () => {
    expect(whoMay(judge)).toEqual(['head', 'headOfficer', 'deputy', 'approver', 'reviewer'])
    expect(whoHears('awards.not_standing', judge)).toEqual(['headLecturer', 'administrator'])
    expect(whoHears('common.not_found', judge)).toEqual(strangers)
  })

  it('is judged by nobody of C, in whatever office', () => {
    expect(whoHears('awards.own_case', judge)).toEqual(['member', 'officer', 'lecturer'])
    expect(mayJudgeFact(people.head, year, 'A')).toMatchObject({ refusal: { code: 'awards.own_case' } })
  })

  it('is answered by its principal and its officer', () => {
    const may = (actor: Actor) => mayAnswerFact(actor, year, 'C')
    expect(whoMay(may)).toEqual(['member', 'officer'])
    expect(whoHears('awards.not_concerned', may)).toHaveLength(8)
    expect(whoHears('common.not_found', may)).toEqual(strangers)
  })
})

describe('who judges does so', () => {
  it('in the name of the school of head or deputy, or of the Academy', () => {
    expect(judgingOrganisation(people.head, year)).toBe('A')
    expect(judgingOrganisation(people.deputy, year)).toBe('B')
    expect(judgingOrganisation(people.reviewer, year)).toBe('HV')
    expect(judgingOrganisation(people.member, year)).toBeNull()
    expect(judgingOrganisation(people.system, year)).toBeNull()
    expect(judgingOrganisation(people.elsewhere, year)).toBeNull()
  })

  it('not in the name of a school at which the person only works beside it', () => {
    const both = personWith(atSchool('C', 'lecturer', 'member'), atSchool('B', 'principal', 'deputy'))
    expect(judgingOrganisation(both, year)).toBe('B')
    expect(judgingOrganisation(personWith(atAcademy('academy_approver')), year)).toBe('HV')
  })
})
