'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addSchool } from './commands/add-school'
import { addUnit } from './commands/add-unit'
import { dissolveSchool } from './commands/dissolve-school'
import { foundCluster } from './commands/found-cluster'
import { joinCluster } from './commands/join-cluster'
import { leaveCluster } from './commands/leave-cluster'
import { placeMember } from './commands/place-member'
import { renameSchool } from './commands/rename-school'
import {
  addSchoolSchema,
  addUnitSchema,
  dissolveSchoolSchema,
  foundClusterSchema,
  joinClusterSchema,
  leaveClusterSchema,
  placeMemberSchema,
  renameSchoolSchema,
} from './schema'

export async function foundClusterAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(foundClusterSchema, foundCluster, form, { redirectTo: ({ code }) => `/academy/clusters/${code}` })
}

export async function addUnitAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addUnitSchema, addUnit, form, { done: 'organisations.done.unit_added' })
}

export async function addSchoolAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addSchoolSchema, addSchool, form, { done: 'organisations.done.school_added' })
}

export async function renameSchoolAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(renameSchoolSchema, renameSchool, form, { done: 'organisations.done.renamed' })
}

export async function dissolveSchoolAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(dissolveSchoolSchema, dissolveSchool, form, { done: 'organisations.done.dissolved' })
}

export async function joinClusterAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(joinClusterSchema, joinCluster, form, { done: 'organisations.done.joined' })
}

export async function leaveClusterAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(leaveClusterSchema, leaveCluster, form, { done: 'organisations.done.left' })
}

export async function placeMemberAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(placeMemberSchema, placeMember, form)
}
