import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/platform/context'
import { mayConfirmSuccessor, mayDeclareVacancy, mayDecline, mayReopen, mayRunElection } from '@/lib/rotation/policy'
import { headedByA, people, whoHears, whoMay } from '../../support/policy-people'

it('an election is put to the members and recorded by the head’s people alone', () => {
  const may = (actor: Actor) => mayRunElection(actor, headedByA)
  expect(whoMay(may)).toEqual(['head', 'headOfficer'])
  expect(whoHears('rotation.not_head', may)).toHaveLength(11)
})

describe('that the head cannot go on', () => {
  it('is declared by the Academy’s approver on any ground', () => {
    for (const ground of ['dissolved', 'merged'] as const)
      expect(whoMay((actor) => mayDeclareVacancy(actor, 'A', ground))).toEqual(['approver'])
    expect(mayDeclareVacancy(people.approver, null, 'dissolved').ok).toBe(true)
  })

  it('is declared by the head’s principal when it withdraws, and by nobody else of it', () => {
    expect(whoMay((actor) => mayDeclareVacancy(actor, 'A', 'withdrawn'))).toEqual(['head', 'approver'])
    expect(whoMay((actor) => mayDeclareVacancy(actor, null, 'withdrawn'))).toEqual(['approver'])
    expect(mayDeclareVacancy(people.deputy, 'A', 'withdrawn')).toMatchObject({
      refusal: { code: 'rotation.not_vacating' },
    })
  })
})

it('the successor is confirmed by the Academy’s approver alone', () => {
  expect(whoMay(mayConfirmSuccessor)).toEqual(['approver'])
  expect(whoHears('rotation.not_approver', mayConfirmSuccessor)).toHaveLength(12)
})

it('a school declines by the word of its principal', () => {
  expect(whoMay((actor) => mayDecline(actor, 'C'))).toEqual(['member'])
  expect(whoHears('rotation.not_principal', (actor) => mayDecline(actor, 'C'))).toHaveLength(12)
  expect(whoMay((actor) => mayDecline(actor, null))).toEqual([])
})

it('a by-election is opened again by the elected school’s principal, who declines, and by the Academy, which refuses', () => {
  expect(whoMay((actor) => mayReopen(actor, 'C'))).toEqual(['member', 'approver'])
  expect(whoHears('rotation.not_reopening', (actor) => mayReopen(actor, 'C'))).toHaveLength(11)
  expect(whoMay((actor) => mayReopen(actor, null))).toEqual(['approver'])
})
