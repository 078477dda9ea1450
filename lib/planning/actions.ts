'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { acknowledgeDirective } from './commands/acknowledge-directive'
import { acknowledgeDirectiveSchema } from './schema'

export async function acknowledgeDirectiveAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(acknowledgeDirectiveSchema, acknowledgeDirective, form, { done: 'planning.done.acknowledged' })
}
