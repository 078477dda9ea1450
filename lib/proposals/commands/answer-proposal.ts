import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAnswer, maySeeProposal, type ProposalParties } from '../policy'
import { askersOf } from '../queries'
import { actedOnTogether } from '../queries/groups'
import { checkAnswering } from '../rules'
import type { answerProposalSchema } from '../schema'

type Sent = z.output<typeof answerProposalSchema>
type Input = Omit<Sent, 'file'> & { file?: Sent['file'] }

/**
 * The addressee answers, or the asker records what a body without an account answered, with its number and scan; the answer
 * reaches the asker, and for the cluster whoever runs it now. Also after the year has closed. What waits in the same group
 * is answered with it, each asker is told.
 * Refusals: not found, not the addressee, with another unit, not sent, settled, number or scan missing, and those of the file.
 */
export const answerProposal = command<Input, { proposalId: string }>(
  'proposals.answer_proposal',
  async (tx, ctx, input) => {
    const proposal = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    if (!proposal || !maySeeProposal(ctx.actor, proposal)) return notFound
    const together = await actedOnTogether(tx, proposal)
    const verdict = firstRefusal(
      ...together.map((one) => mayAnswer(ctx.actor, one)),
      checkAnswering(proposal, { number: input.number, hasFile: input.file !== undefined }),
    )
    if (!verdict.ok) return verdict
    const keeper = keeperOf(ctx, proposal)
    const kept =
      input.file && keeper
        ? await keepFile(tx, ctx, { purpose: 'proposal_answer', file: input.file, organisationId: keeper })
        : null
    if (kept && !kept.ok) return kept

    const given = { ...input, fileId: kept?.value.fileId ?? null }
    for (const one of together) await settle(tx, ctx, one, given)
    await tx.proposalGroup.updateMany({
      where: { members: { some: { proposalId: proposal.id } } },
      data: { answeredAt: ctx.now },
    })
    return ok({ proposalId: proposal.id })
  },
)

type Proposal = Prisma.ProposalGetPayload<object>
type Given = Pick<Input, 'answer' | 'text' | 'number'> & { fileId: string | null }

async function settle(tx: Tx, ctx: Context, proposal: Proposal, given: Given): Promise<void> {
  const { id, title, clusterId, yearId } = proposal
  const { answer, text, number } = given
  await tx.proposal.update({
    where: { id },
    data: {
      state: 'answered',
      receivedAt: proposal.receivedAt ?? ctx.now,
      answer,
      answerText: text,
      answerNumber: number,
      answerFileId: given.fileId,
      answeredAt: ctx.now,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
  })
  await record(tx, ctx, {
    event: 'proposals.proposal_answered',
    subject: { type: 'proposal', id },
    facts: { title, answer },
    clusterId,
    yearId,
    before: { state: proposal.state },
    after: { state: 'answered', answer, text, number },
  })
  await notify(tx, ctx, await askersOf(tx, proposal, ctx.now), {
    kind: 'proposals.proposal_answered',
    facts: { title, answer },
    href: `/proposals/${id}`,
  })
}

/** The organisation that sent the scan: where the answering person has an office. */
function keeperOf(ctx: Context, proposal: ProposalParties): string | null {
  if (ctx.actor.kind !== 'person') return null
  const ids = ctx.actor.seats.map((seat) => seat.organisationId)
  const own = [proposal.addresseeId, proposal.askerId].find((id) => id !== null && ids.includes(id))
  return own ?? ids[0] ?? null
}
