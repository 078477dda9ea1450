import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { mayAsk, maySeeProposal } from '../policy'
import { addresseeOf } from '../queries'
import { checkSending, checkWindow } from '../rules'
import { checkAnswerBy, dueByRule } from '../rules/answer-by'
import type { sendProposalSchema } from '../schema'

type Input = z.output<typeof sendProposalSchema>

/**
 * Sends a proposal to its addressee; the answer is due by the rule of the year, unless the asker set another hour within it.
 * Refusals: not found, not the asker, window, incomplete, answer-by passed, too soon or too late, changed meanwhile, sent.
 */
export const sendProposal = command<Input, { proposalId: string }>(
  'proposals.send_proposal',
  async (tx, ctx, input) => {
    const proposal = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    const year = proposal && (await lockYear(tx, proposal.yearId))
    if (!proposal || !year || !maySeeProposal(ctx.actor, proposal)) return notFound
    const rules = await readRules(tx, ['proposals.answer_days', 'proposals.answer_span'], year, fieldDay(ctx.now))
    const verdict = firstRefusal(
      mayAsk(ctx.actor, proposal),
      checkWindow(year),
      checkSending(proposal, ctx.now),
      checkAnswerBy(proposal.answerBy, ctx.now, rules['proposals.answer_span']),
      proposal.version === input.version ? allowed : refuse('common.changed_meanwhile'),
    )
    if (!verdict.ok) return verdict

    const { id, title, askerId } = proposal
    const answerByRule = proposal.answerBy === null
    const answerBy = proposal.answerBy ?? dueByRule(ctx.now, rules['proposals.answer_days'].value)
    await tx.proposal.update({
      where: { id },
      data: { state: 'sent', sentAt: ctx.now, answerBy, answerByRule, version: { increment: 1 }, updatedAt: ctx.now },
    })
    const school = await nameOf(tx, askerId, fieldDay(ctx.now))
    await record(tx, ctx, {
      event: 'proposals.proposal_sent',
      subject: { type: 'proposal', id },
      facts: { school, title, forCluster: proposal.forCluster },
      clusterId: proposal.clusterId,
      yearId: year.id,
      ...(!proposal.forCluster && { organisationId: askerId }),
      after: { state: 'sent', title, content: proposal.content, addressee: proposal.addressee },
    })
    const to = addresseeOf(proposal)
    if (to)
      await notify(tx, ctx, to, { kind: 'proposals.proposal_sent', facts: { school, title }, href: `/proposals/${id}` })
    return ok({ proposalId: id })
  },
)
