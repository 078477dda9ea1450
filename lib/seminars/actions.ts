'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { callSeminar } from './commands/call-seminar'
import { changeSeminar } from './commands/change-seminar'
import { publishProgramme } from './commands/publish-programme'
import { saveProgramme } from './commands/save-programme'
import { scheduleSeminar } from './commands/schedule-seminar'
import { changeSeminarSchema, saveProgrammeSchema, scheduleSeminarSchema, seminarSchema } from './schema'

export async function scheduleSeminarAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(scheduleSeminarSchema, scheduleSeminar, form, {
    redirectTo: ({ href }) => href,
  })
}

export async function changeSeminarAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(changeSeminarSchema, changeSeminar, form, { redirectTo: ({ href }) => href })
}

export async function callSeminarAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(seminarSchema, callSeminar, form, { done: 'seminars.done.called' })
}

export async function saveProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveProgrammeSchema, saveProgramme, form, { done: 'seminars.done.programme_saved' })
}

export async function publishProgrammeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(seminarSchema, publishProgramme, form, { done: 'seminars.done.programme_published' })
}
