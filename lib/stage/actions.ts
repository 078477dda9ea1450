'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { markQuestion } from './commands/mark-question'
import { nameSubstitute } from './commands/name-substitute'
import { noteConclusions } from './commands/note-conclusions'
import { sendThanks } from './commands/send-thanks'
import { step } from './commands/step'
import { undoStep } from './commands/undo-step'
import { writeQuestion } from './commands/write-question'
import {
  markQuestionSchema,
  nameSubstituteSchema,
  noteConclusionsSchema,
  seminarSchema,
  stepSchema,
  undoStepSchema,
  writeQuestionSchema,
} from './schema'

export async function stepAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(stepSchema, step, form, { done: 'stage.done.stepped' })
}

export async function undoStepAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(undoStepSchema, undoStep, form, { done: 'stage.done.undone' })
}

export async function writeQuestionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(writeQuestionSchema, writeQuestion, form, { done: 'stage.done.written' })
}

export async function markQuestionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(markQuestionSchema, markQuestion, form, { done: 'stage.done.marked' })
}

export async function noteConclusionsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(noteConclusionsSchema, noteConclusions, form, { done: 'stage.done.noted', still: true })
}

export async function nameSubstituteAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(nameSubstituteSchema, nameSubstitute, form, { done: 'stage.done.substitute' })
}

export async function sendThanksAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(seminarSchema, sendThanks, form, { done: 'stage.done.thanked' })
}
