import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { isStaffOf } from '@/lib/people/policy'
import { findPaper } from '@/lib/papers/queries/find'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import type { startFromPaperSchema } from '../schema'

type Input = z.output<typeof startFromPaperSchema>

/**
 * A card is born from a paper of the own school: its title and abstract stand there already, and it leads back to the paper.
 * A paper that has its card leads to it. Refusals: not found, not the own school, paper withdrawn.
 */
export const startFromPaper = command<Input, { practiceId: string }>(
  'practices.start_from_paper',
  async (tx, ctx, { practiceId, paperId }) => {
    const found = await findPaper(tx, ctx.actor, paperId, ctx.now)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { year, paper } = found
    if (!isStaffOf(ctx.actor, paper.schoolId)) return refuse('practices.not_own_school')
    if (paper.state === 'withdrawn') return refuse('practices.paper_withdrawn')
    const there = await tx.practice.findUnique({ where: { paperId } })
    if (there) return ok({ practiceId: there.id })

    await tx.practice.create({
      data: {
        ...{ id: practiceId, clusterId: year.clusterId, schoolId: paper.schoolId, paperId },
        ...{ title: paper.title, what: paper.abstract, version: 1 },
        ...{ createdById: ctx.actor.personId, updatedAt: ctx.now },
      },
    })
    await record(tx, ctx, {
      event: 'practices.practice_started',
      subject: { type: 'practice', id: practiceId },
      facts: { title: paper.title },
      clusterId: year.clusterId,
      organisationId: paper.schoolId,
      after: { paperId },
    })
    return ok({ practiceId })
  },
)
