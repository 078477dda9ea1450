'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { answerDates } from './commands/answer-dates'
import { bringNoPaper } from './commands/bring-no-paper'
import { callSeminar } from './commands/call-seminar'
import { changeSeminar } from './commands/change-seminar'
import { proposeDates } from './commands/propose-dates'
import { publishProgramme } from './commands/publish-programme'
import { saveProgramme } from './commands/save-programme'
import { scheduleSeminar } from './commands/schedule-seminar'
import { withdrawDates } from './commands/withdraw-dates'
import {
  answerDatesSchema,
  bringNoPaperSchema,
  changeSeminarSchema,
  proposeDatesSchema,
  releaseProgrammeSchema,
  saveProgrammeSchema,
  scheduleSeminarSchema,
  seminarSchema,
  withdrawDatesSchema,
} from './schema'

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
  return runAction(releaseProgrammeSchema, publishProgramme, form, { done: 'seminars.done.programme_published' })
}

export async function proposeDatesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(proposeDatesSchema, proposeDates, form, { redirectTo: ({ href }) => href })
}

export async function answerDatesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(answerDatesSchema, answerDates, form, { done: 'seminars.done.dates_answered' })
}

export async function withdrawDatesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawDatesSchema, withdrawDates, form, { done: 'seminars.done.dates_withdrawn' })
}

export async function bringNoPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(bringNoPaperSchema, bringNoPaper, form, { done: 'seminars.done.no_paper_brought' })
}
