import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { maySeePractice, mayWrite, ownSchool } from '../policy'
import { checkWritable } from '../rules'
import type { savePracticeSchema } from '../schema'

type Input = z.output<typeof savePracticeSchema>

/**
 * Keeps a card as it is being written, by anyone on the school's staff; what is only written is not yet an act and is not
 * audited. What stands before the cluster is corrected by the principal or officer, on record.
 * Refusals: not found, not the own school, not acting for it, withdrawn, changed by somebody else meanwhile.
 */
export const savePractice = command<Input, { practiceId: string }>(
  'practices.save_practice',
  async (tx, ctx, input) => {
    const kept = await tx.practice.findUnique({ where: { id: input.practiceId } })
    const own = ownSchool(ctx.actor, kept?.clusterId)
    if (ctx.actor.kind !== 'person' || (kept ? !maySeePractice(ctx.actor, kept) : !own)) return notFound
    const facts = kept ?? (own && { ...own, state: 'draft' as const })
    if (!facts) return notFound
    const verdict = firstRefusal(mayWrite(ctx.actor, facts), checkWritable(kept), checkUnchanged(kept, input))
    if (!verdict.ok) return verdict

    const { practiceId: id, version: _, edit, ...card } = input
    const written = { ...card, editKey: edit, updatedAt: ctx.now }
    await tx.practice.upsert({
      where: { id },
      create: {
        ...{ id, clusterId: facts.clusterId, schoolId: facts.schoolId, version: 1 },
        ...{ createdById: ctx.actor.personId, ...written },
      },
      update: { ...written, version: { increment: 1 } },
    })
    if (kept?.state === 'published')
      await record(tx, ctx, {
        event: 'practices.practice_corrected',
        subject: { type: 'practice', id },
        facts: { title: card.title },
        clusterId: kept.clusterId,
        organisationId: kept.schoolId,
        before: { title: kept.title, what: kept.what, how: kept.how, result: kept.result },
        after: { title: card.title, what: card.what, how: card.how, result: card.result },
      })
    return ok({ practiceId: id })
  },
)
