import { describe, expect, it } from 'vitest'
import {
  mayCastVote,
  mayConfirmManifest,
  mayCount,
  mayOpenPoll,
  mayPreparePoll,
  maySettle,
  schoolOfActor,
} from '@/lib/polls/policy'
import { atSchool, personWith } from '../../support/actors'
import { headedByA, people, strangers, whoHears, whoMay } from '../../support/policy-people'

const year = headedByA

describe('a poll', () => {
  it('is prepared by the head’s people alone', () => {
    const may = (actor: Parameters<typeof mayPreparePoll>[0]) => mayPreparePoll(actor, year)
    expect(whoMay(may)).toEqual(['head', 'headOfficer'])
    expect(whoHears('common.not_found', may)).toEqual(strangers)
    expect(whoHears('polls.not_head', may)).toHaveLength(8)
  })

  it('is opened by the head’s people, a deputy, or the person who chairs its meeting', () => {
    const may = (actor: Parameters<typeof mayOpenPoll>[0]) => mayOpenPoll(actor, year, [])
    expect(whoMay(may)).toEqual(['head', 'headOfficer', 'deputy'])
    expect(whoHears('common.not_found', may)).toEqual(strangers)
    expect(whoHears('polls.not_chair', may)).toHaveLength(7)
    expect(mayOpenPoll(people.lecturer, year, ['p']).ok).toBe(true)
    expect(mayOpenPoll(people.lecturer, year, ['q']).ok).toBe(false)
    expect(mayOpenPoll(people.elsewhere, year, ['p'])).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is settled by the system, and by whoever sees the year', () => {
    expect(whoHears('common.not_found', (actor) => maySettle(actor, year))).toEqual(['nobody', 'elsewhere'])
    expect(maySettle(people.system, year)).toEqual({ ok: true })
    expect(maySettle(people.lecturer, year)).toEqual({ ok: true })
  })
})

describe('a manifest', () => {
  const prepared = { preparedById: 'q', preparedBySchoolId: 'A' }
  const may = (actor: Parameters<typeof mayConfirmManifest>[0]) =>
    mayConfirmManifest(actor, year, ['A', 'B', 'C'], prepared)

  it('is confirmed by principal or officer of another member school than that which prepared it', () => {
    expect(whoMay(may)).toEqual(['deputy', 'member', 'officer'])
    expect(whoHears('polls.confirmed_by_another_school', may)).toEqual(['head', 'headOfficer'])
    expect(whoHears('polls.not_acting_for_school', may)).toEqual([
      ...['headLecturer', 'lecturer', 'approver', 'reviewer', 'administrator'],
    ])
    expect(whoHears('common.not_found', may)).toEqual(strangers)
  })

  it('is never confirmed by the same person for another school', () => {
    expect(mayConfirmManifest(people.member, year, ['C'], { ...prepared, preparedById: 'p' })).toMatchObject({
      refusal: { code: 'polls.confirmed_by_another_school' },
    })
    expect(mayConfirmManifest(people.member, year, ['B'], prepared)).toMatchObject({
      refusal: { code: 'polls.not_acting_for_school' },
    })
  })
})

describe('a vote', () => {
  it('is cast by the person of a seat, whatever the office', () => {
    expect(mayCastVote(people.lecturer, year, [null, 'p']).ok).toBe(true)
    expect(mayCastVote(people.head, year, [null, 'q'])).toMatchObject({ refusal: { code: 'polls.no_seat' } })
    expect(mayCastVote(people.elsewhere, year, ['p'])).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(mayCastVote(people.system, year, ['p'])).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('on paper is counted by principal and officer of the tellers’ schools', () => {
    const may = (actor: Parameters<typeof mayCount>[0]) => mayCount(actor, year, ['B', 'C'])
    expect(whoMay(may)).toEqual(['deputy', 'member', 'officer'])
    expect(whoHears('polls.not_teller', may)).toHaveLength(7)
    expect(whoHears('common.not_found', may)).toEqual(strangers)
  })
})

it('whoever acts for two schools acts for the first of the list', () => {
  const both = personWith(atSchool('B', 'principal', 'deputy'), atSchool('C', 'emulation_officer', 'member'))
  expect(schoolOfActor(both, ['C', 'B'])).toBe('C')
  expect(schoolOfActor(both, ['A', 'B'])).toBe('B')
  expect(schoolOfActor(both, ['A'])).toBeNull()
})
