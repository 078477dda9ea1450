'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { markRead } from './commands/mark-read'
import { markReadSchema } from './schema'

export async function markReadAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(markReadSchema, markRead, form, { done: 'notices.done.read' })
}
