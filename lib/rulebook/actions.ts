'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { setRule } from './commands/set-rule'
import { setRuleSchema } from './schema'

export async function setRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setRuleSchema, setRule, form, { done: 'rulebook.done.set' })
}
