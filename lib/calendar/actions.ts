'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { moveClock } from './commands/move-clock'
import { moveClockSchema } from './schema'

export async function moveClockAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(moveClockSchema, moveClock, form, { done: 'calendar.done.moved' })
}
