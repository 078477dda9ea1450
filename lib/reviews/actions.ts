'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { assignByRule } from './commands/assign-by-rule'
import { assignReview } from './commands/assign-review'
import { saveReview } from './commands/save-review'
import { saveWishes } from './commands/save-wishes'
import { submitReview } from './commands/submit-review'
import { unassignReview } from './commands/unassign-review'
import { assignByRuleSchema, assignReviewSchema, reviewSchema, saveReviewSchema, saveWishesSchema } from './schema'

export async function assignReviewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(assignReviewSchema, assignReview, form, { done: 'reviews.done.assigned' })
}

export async function assignByRuleAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(assignByRuleSchema, assignByRule, form, { done: 'reviews.done.assigned' })
}

export async function unassignReviewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(reviewSchema, unassignReview, form, { done: 'reviews.done.unassigned' })
}

export async function saveReviewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveReviewSchema, saveReview, form, { done: 'reviews.done.saved', still: true })
}

export async function submitReviewAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveReviewSchema, submitReview, form, { redirectTo: ({ href }) => href })
}

export async function saveWishesAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(saveWishesSchema, saveWishes, form, { done: 'reviews.done.wishes' })
}
