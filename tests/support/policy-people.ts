import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Verdict } from '@/lib/platform/result'
import { atAcademy, atSchool, personWith } from './actors'

/** Everybody who may knock at a policy: A heads the cluster K, B deputises, C is a member, X heads another cluster. */
export const people = {
  nobody: { kind: 'nobody' } as Actor,
  system: { kind: 'system' } as Actor,
  head: personWith(atSchool('A', 'principal', 'head')),
  headOfficer: personWith(atSchool('A', 'emulation_officer', 'head')),
  headLecturer: personWith(atSchool('A', 'lecturer', 'head')),
  deputy: personWith(atSchool('B', 'principal', 'deputy')),
  member: personWith(atSchool('C', 'principal', 'member')),
  officer: personWith(atSchool('C', 'emulation_officer', 'member')),
  lecturer: personWith(atSchool('C', 'lecturer', 'member')),
  elsewhere: personWith(atSchool('X', 'principal', 'head', 'L')),
  approver: personWith(atAcademy('academy_approver')),
  reviewer: personWith(atAcademy('academy_reviewer')),
  administrator: personWith(atAcademy('administrator')),
}
type Name = keyof typeof people

/** The cluster's year that A heads. */
export const headedByA: Year = {
  ...{ id: 'y', clusterId: 'K', clusterCode: 'K', year: 2022, gate: 'conference' },
  ...{ headSchoolId: 'A', closedAt: null },
}

/** Who of all people may, in their order. */
export const whoMay = (may: (actor: Actor) => Verdict): Name[] =>
  (Object.keys(people) as Name[]).filter((name) => may(people[name]).ok)

/** Whom a policy answers in these words. */
export const whoHears = (code: string, may: (actor: Actor) => Verdict): Name[] =>
  (Object.keys(people) as Name[]).filter((name) => {
    const verdict = may(people[name])
    return !verdict.ok && verdict.refusal.code === code
  })

/** Those for whom the cluster does not exist. */
export const strangers: Name[] = ['nobody', 'system', 'elsewhere']
