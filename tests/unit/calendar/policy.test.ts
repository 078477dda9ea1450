import { describe, expect, it } from 'vitest'
import { mayAnswerForYear, mayPrepareYear, mayRunYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import type { Actor, ClusterRole, Office } from '@/lib/platform/context'

const year = (over: Partial<Year> = {}): Year => ({
  id: 'y',
  clusterId: 'cluster',
  clusterCode: 'BTB',
  year: 2022,
  gate: 'activity',
  headSchoolId: 'A',
  closedAt: null,
  ...over,
})

const staff = (organisationId: string, role: ClusterRole, office: Office = 'principal'): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'p',
  seats: [
    {
      office,
      organisationId,
      organisationKind: 'school',
      organisationCode: organisationId,
      clusters: [{ clusterId: 'cluster', role }],
    },
  ],
})

describe('who runs a year', () => {
  it.each<[string, Actor, boolean]>([
    ['the principal of the school in term', staff('A', 'head'), true],
    ['its emulation officer', staff('A', 'head', 'emulation_officer'), true],
    ['its vice-principal', staff('A', 'head', 'vice_principal'), false],
    ['its lecturer', staff('A', 'head', 'lecturer'), false],
    ['the school that headed the year, its term over', staff('A', 'member'), false],
    ['the new head, over the year of the old', staff('B', 'head'), false],
    ['a deputy', staff('B', 'deputy'), false],
    ['nobody', { kind: 'nobody' }, false],
  ])('%s: %s', (_, actor, expected) => {
    expect(mayRunYear(actor, year())).toBe(expected)
  })

  it('the elected school prepares its year before its term begins, and only while it is in preparation', () => {
    expect(mayPrepareYear(staff('A', 'member'), year({ gate: 'preparation' }))).toBe(true)
    expect(mayPrepareYear(staff('A', 'member'), year({ gate: 'launch' }))).toBe(false)
    expect(mayPrepareYear(staff('B', 'member'), year({ gate: 'preparation' }))).toBe(false)
  })

  it('who headed the year answers for its dossier until it closes, after the powers have passed as well', () => {
    expect(mayAnswerForYear(staff('A', 'member'), year({ gate: 'hand_over' }))).toBe(true)
    expect(mayAnswerForYear(staff('A', 'member'), year({ gate: 'closed' }))).toBe(false)
    expect(mayAnswerForYear(staff('B', 'head'), year({ gate: 'hand_over' }))).toBe(false)
  })
})
