'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addReportFile } from './commands/add-report-file'
import { assessReport } from './commands/assess-report'
import { receiveReport } from './commands/receive-report'
import { removeReportFile } from './commands/remove-report-file'
import { returnReport } from './commands/return-report'
import { saveReport } from './commands/save-report'
import { submitReport } from './commands/submit-report'
import { withdrawReport } from './commands/withdraw-report'
import {
  addReportFileSchema,
  assessReportSchema,
  removeReportFileSchema,
  reportSchema,
  returnReportSchema,
  saveReportSchema,
} from './schema'

export async function addReportFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addReportFileSchema, addReportFile, form, { done: 'scoring.done.file_added' })
}

export async function assessReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(assessReportSchema, assessReport, form, { done: 'scoring.done.assessed' })
}

export async function receiveReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(reportSchema, receiveReport, form, { done: 'scoring.done.received' })
}

export async function removeReportFileAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removeReportFileSchema, removeReportFile, form, { done: 'scoring.done.file_removed' })
}

export async function returnReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(returnReportSchema, returnReport, form, { done: 'scoring.done.returned' })
}

export async function saveReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveReportSchema, saveReport, form, { done: 'scoring.done.saved' })
}

export async function submitReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveReportSchema, submitReport, form, { done: 'scoring.done.submitted' })
}

export async function withdrawReportAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(reportSchema, withdrawReport, form, { done: 'scoring.done.withdrawn' })
}
