import { describe, expect, it } from 'vitest'
import { mayKeepCard, mayPrepareBox, mayReceive, mayRunBox, maySealBox } from '@/lib/ballots/policy'
import type { Actor } from '@/lib/platform/context'
import { headedByA, people, strangers, whoHears, whoMay } from '../../support/policy-people'

const year = headedByA

describe('the box of a conference', () => {
  it('is prepared by the head’s people alone', () => {
    const may = (actor: Actor) => mayPrepareBox(actor, year)
    expect(whoMay(may)).toEqual(['head', 'headOfficer'])
    expect(whoHears('common.not_found', may)).toEqual(strangers)
    expect(whoHears('ballots.not_head', may)).toHaveLength(8)
  })

  it('is run by the head’s people, a deputy, or the person who chairs the meeting', () => {
    const may = (actor: Actor) => mayRunBox(actor, year, ['q'])
    expect(whoMay(may)).toEqual(['head', 'headOfficer', 'deputy'])
    expect(whoHears('common.not_found', may)).toEqual(strangers)
    expect(whoHears('ballots.not_chair', may)).toHaveLength(7)
    expect(mayRunBox(people.lecturer, year, ['q', 'p']).ok).toBe(true)
    expect(mayRunBox(people.elsewhere, year, ['p'])).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is sealed by a second person of another school', () => {
    const prepared = { preparedById: 'q', preparedBySchoolId: 'A' }
    const may = (actor: Actor) => maySealBox(actor, year, ['A', 'B', 'C'], prepared)
    expect(whoMay(may)).toEqual(['deputy', 'member', 'officer'])
    expect(whoHears('ballots.sealed_by_another_school', may)).toEqual(['head', 'headOfficer'])
    expect(whoHears('ballots.not_acting_for_school', may)).toHaveLength(5)
    expect(whoHears('common.not_found', may)).toEqual(strangers)
    expect(maySealBox(people.member, year, ['C'], { ...prepared, preparedById: 'p' })).toMatchObject({
      refusal: { code: 'ballots.sealed_by_another_school' },
    })
  })
})

it('a card is kept by those whom the key book names, and by no system', () => {
  const trustees = [{ personId: 'q' }, { personId: 'p' }]
  expect(mayKeepCard(people.elsewhere, trustees)).toEqual({ ok: true })
  expect(mayKeepCard(people.head, [{ personId: 'q' }])).toMatchObject({ refusal: { code: 'ballots.not_trustee' } })
  expect(mayKeepCard(people.system, trustees)).toMatchObject({ refusal: { code: 'ballots.not_trustee' } })
})

it('ballots are received by the one person of a seat, whatever the office', () => {
  expect(mayReceive(people.lecturer, year, [{ personId: null }, { personId: 'p' }])).toEqual({ ok: true })
  expect(mayReceive(people.head, year, [{ personId: 'q' }])).toMatchObject({ refusal: { code: 'ballots.no_seat' } })
  expect(mayReceive(people.elsewhere, year, [{ personId: 'p' }])).toMatchObject({
    refusal: { code: 'common.not_found' },
  })
})
