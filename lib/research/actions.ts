'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { importRegister } from './commands/import-register'
import { removeEntry } from './commands/remove-entry'
import { saveEntry } from './commands/save-entry'
import { uploadRegister } from './commands/upload-register'
import { importRegisterSchema, removeEntrySchema, saveEntrySchema, uploadRegisterSchema } from './schema'

export async function saveEntryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveEntrySchema, saveEntry, form, { redirectTo: (value) => value.href })
}

export async function removeEntryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(removeEntrySchema, removeEntry, form, { done: 'research.done.removed' })
}

export async function uploadRegisterAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(uploadRegisterSchema, uploadRegister, form, { redirectTo: (value) => value.href })
}

export async function importRegisterAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(importRegisterSchema, importRegister, form, { redirectTo: (value) => value.href })
}
