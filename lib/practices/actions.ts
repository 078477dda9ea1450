'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { addPicture } from './commands/add-picture'
import { adoptPractice } from './commands/adopt-practice'
import { publishPractice } from './commands/publish-practice'
import { removePicture } from './commands/remove-picture'
import { reportEffect } from './commands/report-effect'
import { savePractice } from './commands/save-practice'
import { startFromPaper } from './commands/start-from-paper'
import { withdrawPractice } from './commands/withdraw-practice'
import {
  addPictureSchema,
  adoptPracticeSchema,
  publishPracticeSchema,
  removePictureSchema,
  reportEffectSchema,
  savePracticeSchema,
  startFromPaperSchema,
  withdrawPracticeSchema,
} from './schema'

export async function keepPracticeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(savePracticeSchema, savePractice, form, { done: 'practices.done.saved' })
}

export async function savePracticeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(savePracticeSchema, savePractice, form, { redirectTo: (value) => `/practices/${value.practiceId}` })
}

export async function startFromPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(startFromPaperSchema, startFromPaper, form, {
    redirectTo: (value) => `/practices/${value.practiceId}`,
  })
}

export async function publishPracticeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(publishPracticeSchema, publishPractice, form, { done: 'practices.done.published' })
}

export async function withdrawPracticeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(withdrawPracticeSchema, withdrawPractice, form, { done: 'practices.done.withdrawn' })
}

export async function addPictureAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(addPictureSchema, addPicture, form, { done: 'practices.done.picture_added' })
}

export async function removePictureAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removePictureSchema, removePicture, form, { done: 'practices.done.picture_removed' })
}

export async function adoptPracticeAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(adoptPracticeSchema, adoptPractice, form, { done: 'practices.done.adopted' })
}

export async function reportEffectAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(reportEffectSchema, reportEffect, form, { done: 'practices.done.reported' })
}
