'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { adoptRules } from './commands/adopt-rules'
import { draftRule } from './commands/draft-rule'
import { dropBaseSalary } from './commands/drop-base-salary'
import { dropDayOff } from './commands/drop-day-off'
import { dropRule } from './commands/drop-rule'
import { setBaseSalary } from './commands/set-base-salary'
import { setDaysOff } from './commands/set-days-off'
import { setRule } from './commands/set-rule'
import {
  adoptRulesSchema,
  draftRuleSchema,
  dropBaseSalarySchema,
  dropDayOffSchema,
  dropRuleSchema,
  setBaseSalarySchema,
  setDaysOffSchema,
  setRuleSchema,
} from './schema'

export async function setRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setRuleSchema, setRule, form, { done: 'rulebook.done.set' })
}

export async function draftRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(draftRuleSchema, draftRule, form, { done: 'rulebook.done.drafted' })
}

export async function dropRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(dropRuleSchema, dropRule, form, { done: 'rulebook.done.dropped' })
}

export async function adoptRulesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(adoptRulesSchema, adoptRules, form, { done: 'rulebook.done.adopted' })
}

export async function setDaysOffAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setDaysOffSchema, setDaysOff, form, { done: 'rulebook.done.days_set' })
}

export async function dropDayOffAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(dropDayOffSchema, dropDayOff, form, { done: 'rulebook.done.day_dropped' })
}

export async function setBaseSalaryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(setBaseSalarySchema, setBaseSalary, form, { done: 'rulebook.done.salary_set' })
}

export async function dropBaseSalaryAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(dropBaseSalarySchema, dropBaseSalary, form, { done: 'rulebook.done.salary_dropped' })
}
