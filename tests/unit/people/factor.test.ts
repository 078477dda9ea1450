import { describe, expect, it } from 'vitest'
import { checkBegun, checkMaySwitchOff, checkSetUp } from '@/lib/people/rules/factor'
import { needsFactor } from '@/lib/platform/auth/limits'
import { afterSignIn } from '@/lib/platform/auth/own-path'
import type { ClusterRole, Office, Seat } from '@/lib/platform/context'
import { atAcademy, atSchool } from '../../support/actors'

const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }): string => verdict.refusal?.code ?? 'ok'

describe('a second factor', () => {
  const offices: Office[] = ['principal', 'emulation_officer', 'vice_principal', 'lecturer']
  const roles: ClusterRole[] = ['head', 'deputy', 'member']

  it('is needed by who acts for the head and deputy schools, and by no other of a school', () => {
    const needing = roles.flatMap((role) =>
      offices.filter((office) => needsFactor([atSchool('A', office, role)])).map((office) => `${role} ${office}`),
    )
    expect(needing).toEqual([
      'head principal',
      'head emulation_officer',
      'deputy principal',
      'deputy emulation_officer',
    ])
  })

  it('is needed by every office of the Academy, and by whom one of several offices needs it', () => {
    for (const office of ['academy_reviewer', 'academy_approver', 'administrator'] as const)
      expect(needsFactor([atAcademy(office)])).toBe(true)
    expect(needsFactor([])).toBe(false)
    const both: Seat[] = [atSchool('A', 'lecturer', 'head'), atSchool('B', 'principal', 'deputy')]
    expect(needsFactor(both)).toBe(true)
  })

  it('waits half an hour for its first code, and is confirmed once', () => {
    const createdAt = new Date('2026-11-29T02:00:00Z')
    const at = (minutes: number): Date => new Date(createdAt.getTime() + minutes * 60_000)
    expect(codeOf(checkBegun({ createdAt, confirmedAt: null }, at(30)))).toBe('ok')
    expect(codeOf(checkBegun({ createdAt, confirmedAt: null }, at(30.1)))).toBe('people.factor_not_begun')
    expect(codeOf(checkBegun(null, at(0)))).toBe('people.factor_not_begun')
    expect(codeOf(checkBegun({ createdAt, confirmedAt: createdAt }, at(0)))).toBe('people.factor_there')
    expect([null, undefined, { confirmedAt: null }].map((kept) => codeOf(checkSetUp(kept)))).toEqual(
      Array<string>(3).fill('people.factor_none'),
    )
    expect(checkSetUp({ confirmedAt: createdAt }).ok).toBe(true)
  })

  it('stays where an office needs it', () => {
    expect(codeOf(checkMaySwitchOff(true))).toBe('people.factor_kept_by_office')
    expect(checkMaySwitchOff(false).ok).toBe(true)
  })
})

describe('after the right password', () => {
  it('one goes onward, or first to what is owed, and never elsewhere', () => {
    expect(afterSignIn({ owes: null }, '/work/BTB/2022')).toBe('/work/BTB/2022')
    expect(afterSignIn({ owes: 'code' }, '/work/BTB/2022?a=b')).toBe('/sign-in/code?next=%2Fwork%2FBTB%2F2022%3Fa%3Db')
    expect(afterSignIn({ owes: 'factor' }, 'https://elsewhere.test')).toBe('/account/second-factor?next=%2Fdesk')
  })
})
