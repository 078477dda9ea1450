'use server'
import { runAction } from '@/lib/platform/action'
import type { FormState } from '@/lib/platform/form-state'
import { acknowledgeDirective } from './commands/acknowledge-directive'
import { commentPlan } from './commands/comment-plan'
import { issueDirective } from './commands/issue-directive'
import { issuePlan } from './commands/issue-plan'
import { openComments } from './commands/open-comments'
import { replyComment } from './commands/reply-comment'
import { savePlan } from './commands/save-plan'
import {
  acknowledgeDirectiveSchema,
  commentPlanSchema,
  issueDirectiveSchema,
  issuePlanSchema,
  openCommentsSchema,
  replyCommentSchema,
  savePlanSchema,
} from './schema'

export async function issueDirectiveAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issueDirectiveSchema, issueDirective, form, { redirectTo: (value) => value.href })
}

export async function acknowledgeDirectiveAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(acknowledgeDirectiveSchema, acknowledgeDirective, form, { done: 'planning.done.acknowledged' })
}

export async function savePlanAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(savePlanSchema, savePlan, form, { done: 'planning.done.saved' })
}

export async function openCommentsAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(openCommentsSchema, openComments, form, { done: 'planning.done.opened' })
}

export async function commentPlanAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(commentPlanSchema, commentPlan, form, { done: 'planning.done.commented' })
}

export async function replyCommentAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(replyCommentSchema, replyComment, form, { done: 'planning.done.replied' })
}

export async function issuePlanAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction(issuePlanSchema, issuePlan, form, { done: 'planning.done.issued' })
}
