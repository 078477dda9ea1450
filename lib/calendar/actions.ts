'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { moveClock } from './commands/move-clock'
import { openFirstYear } from './commands/open-first-year'
import { moveClockSchema, openFirstYearSchema } from './schema'

export async function moveClockAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(moveClockSchema, moveClock, form, { done: 'calendar.done.moved' })
}

export async function openFirstYearAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openFirstYearSchema, openFirstYear, form, {
    redirectTo: ({ code, year }) => `/work/${code}/${year}`,
  })
}
