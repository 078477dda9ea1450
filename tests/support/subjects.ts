import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import type { World } from './world'

/** The subjects of the permission matrix, in the order of its columns. */
export const subjects = [
  'nobody',
  'lecturer',
  'vice-principal',
  'officer',
  'principal',
  'officer-other',
  'head-officer',
  'head-principal',
  'deputy-officer',
  'ex-head',
  'head-elsewhere',
  'reviewer',
  'approver',
  'administrator',
] as const
export type Subject = (typeof subjects)[number]

/**
 * The account of a subject, where the thing acted upon belongs to school C: its own lecturer, vice-principal, officer and
 * principal; the officer of an uninvolved school, which last year's head D also is.
 */
export function accountOf(world: World, subject: Subject): string | null {
  const accounts: Record<Subject, string | null> = {
    nobody: null,
    lecturer: world.c.people.lecturer,
    'vice-principal': world.c.people.vice_principal,
    officer: world.c.people.emulation_officer,
    principal: world.c.people.principal,
    'officer-other': world.d.people.emulation_officer,
    'head-officer': world.a.people.emulation_officer,
    'head-principal': world.a.people.principal,
    'deputy-officer': world.b.people.emulation_officer,
    'ex-head': world.d.people.principal,
    'head-elsewhere': world.elsewhere.head.people.principal,
    reviewer: world.academy.reviewer,
    approver: world.academy.approver,
    administrator: world.academy.administrator,
  }
  return accounts[subject]
}

/** The subject as the caller of a command. */
export function callerOf(world: World, subject: Subject): Caller {
  const account = accountOf(world, subject)
  return account ? asPerson(account) : asNobody()
}
