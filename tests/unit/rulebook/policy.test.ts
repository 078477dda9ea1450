import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/platform/context'
import type { Verdict } from '@/lib/platform/result'
import { mayAdoptRules, mayDraftRules, mayReadFigures, mayReadRules, maySetRule } from '@/lib/rulebook/policy'
import { atAcademy, atSchool, personWith } from '../../support/actors'

const said = (verdict: Verdict): string => (verdict.ok ? '✓' : verdict.refusal.code)

const nobody: Actor = { kind: 'nobody' }
const system: Actor = { kind: 'system' }
const head = personWith(atSchool('A', 'principal', 'head'))
const headOfficer = personWith(atSchool('A', 'emulation_officer', 'head'))
const headLecturer = personWith(atSchool('A', 'lecturer', 'head'))
const deputy = personWith(atSchool('B', 'principal', 'deputy'))
const member = personWith(atSchool('C', 'principal', 'member'))
const vice = personWith(atSchool('C', 'vice_principal', 'member'))
const officer = personWith(atSchool('C', 'emulation_officer', 'member'))
const elsewhere = personWith(atSchool('X', 'principal', 'head', 'L'))
const approver = personWith(atAcademy('academy_approver'))
const reviewer = personWith(atAcademy('academy_reviewer'))
const administrator = personWith(atAcademy('administrator'))

describe('the rules of a cluster', () => {
  it('are set by the Academy’s approver, and entered by the administrator', () => {
    expect([approver, administrator].map((actor) => said(maySetRule(actor)))).toEqual(['✓', '✓'])
    const others = [nobody, system, head, member, reviewer].map((actor) => said(maySetRule(actor)))
    expect(new Set(others)).toEqual(new Set(['rulebook.not_of_the_academy']))
  })

  it('are read by the cluster, the Academy and the administrator', () => {
    const readers = [head, headLecturer, member, vice, approver, reviewer, administrator]
    expect(readers.map((actor) => mayReadRules(actor, 'K'))).toEqual(readers.map(() => true))
    expect([nobody, system, elsewhere].map((actor) => mayReadRules(actor, 'K'))).toEqual([false, false, false])
  })

  it('rest on figures of the State, which the Academy’s officials and the administrator read', () => {
    expect([approver, reviewer, administrator].map(mayReadFigures)).toEqual([true, true, true])
    expect([nobody, system, head, member].map(mayReadFigures)).toEqual([false, false, false, false])
  })

  it('are drafted by the principal and the officer of the head school alone', () => {
    expect([head, headOfficer].map((actor) => said(mayDraftRules(actor, 'K')))).toEqual(['✓', '✓'])
    const others = [headLecturer, deputy, member, approver, reviewer, administrator]
    expect(new Set(others.map((actor) => said(mayDraftRules(actor, 'K'))))).toEqual(new Set(['rulebook.not_the_head']))
    expect([nobody, elsewhere].map((actor) => said(mayDraftRules(actor, 'K')))).toEqual(
      Array(2).fill('common.not_found'),
    )
  })
})

describe('a draft of school A', () => {
  const draft = { clusterId: 'K', schoolId: 'A', touchesAcademy: false }
  const adopts = (actor: Actor, more: Partial<typeof draft> = {}) => said(mayAdoptRules(actor, { ...draft, ...more }))

  it('is put into force by another member school’s principal, or by the Academy', () => {
    expect([deputy, member, approver].map((actor) => adopts(actor))).toEqual(['✓', '✓', '✓'])
  })

  it('is never put into force by whoever acts for the school that wrote it, also when the head has changed', () => {
    expect([head, headOfficer].map((actor) => adopts(actor))).toEqual(Array(2).fill('rulebook.own_draft'))
    expect(adopts(head, { schoolId: 'C' })).toBe('✓')
    expect(adopts(member, { schoolId: 'C' })).toBe('rulebook.own_draft')
  })

  it('is put into force by whoever leads a member school, whatever else he is', () => {
    const principal = atSchool('C', 'principal', 'member')
    const teachesElsewhere = personWith(principal, atSchool('X', 'lecturer', 'member', 'L'))
    const ofTwoClusters = personWith({
      ...principal,
      clusters: [...atSchool('C', 'principal', 'member', 'L').clusters, ...principal.clusters],
    })
    expect([teachesElsewhere, ofTwoClusters].map((actor) => adopts(actor))).toEqual(['✓', '✓'])
    const leadsElsewhere = personWith(atSchool('C', 'lecturer', 'member'), atSchool('X', 'principal', 'head', 'L'))
    expect(adopts(leadsElsewhere)).toBe('rulebook.not_an_adopter')
  })

  it('is not put into force by those who lead no member school', () => {
    const others = [headLecturer, vice, officer, reviewer, administrator]
    expect(new Set(others.map((actor) => adopts(actor)))).toEqual(new Set(['rulebook.not_an_adopter']))
    expect([nobody, elsewhere].map((actor) => adopts(actor))).toEqual(Array(2).fill('common.not_found'))
  })

  it('is not put into force by who leads a school elsewhere and only works in this cluster', () => {
    const both = personWith(atSchool('X', 'principal', 'head', 'L'), atSchool('C', 'lecturer', 'member'))
    expect(adopts(both)).toBe('rulebook.not_an_adopter')
  })

  it('that touches a rule of the Academy waits for its approver', () => {
    expect(adopts(member, { touchesAcademy: true })).toBe('rulebook.academy_adopts')
    expect(adopts(head, { touchesAcademy: true })).toBe('rulebook.own_draft')
    expect(adopts(approver, { touchesAcademy: true })).toBe('✓')
  })
})
