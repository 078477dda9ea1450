'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { checkDocument } from './commands/check-document'
import { restoreTemplate } from './commands/restore-template'
import { uploadTemplate } from './commands/upload-template'
import { checkDocumentSchema, restoreTemplateSchema, uploadTemplateSchema } from './schema'

export async function uploadTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(uploadTemplateSchema, uploadTemplate, form, { redirectTo: (value) => value.href })
}

export async function restoreTemplateAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(restoreTemplateSchema, restoreTemplate, form, { done: 'templates.done.chosen' })
}

export async function checkDocumentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(checkDocumentSchema, checkDocument, form, { redirectTo: (value) => value.href })
}
