import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayPublish } from '../policy'
import { findPractice, runningYear } from '../queries/find'
import { checkPublishing, checkWindow } from '../rules'
import type { publishPracticeSchema } from '../schema'

type Input = z.output<typeof publishPracticeSchema>

/**
 * The school's principal or officer puts a card before the cluster, in its running year; the schools are told.
 * Refusals: not found, not acting for the school, no open year, published, withdrawn, incomplete, changed meanwhile.
 */
export const publishPractice = command<Input, { practiceId: string }>(
  'practices.publish_practice',
  async (tx, ctx, input) => {
    const practice = await findPractice(tx, ctx, input.practiceId)
    if (!practice) return notFound
    const running = await runningYear(tx, practice.clusterId)
    const year = running && (await lockYear(tx, running.id))
    const verdict = firstRefusal(
      mayPublish(ctx.actor, practice),
      checkPublishing(practice),
      checkWindow(year),
      practice.version === input.version ? allowed : refuse('common.changed_meanwhile'),
    )
    if (!verdict.ok || !year) return verdict.ok ? notFound : verdict

    const { id, title, clusterId, schoolId } = practice
    await tx.practice.update({
      where: { id },
      data: {
        ...{ state: 'published', publishedAt: ctx.now, yearId: year.id },
        ...{ version: { increment: 1 }, updatedAt: ctx.now },
      },
    })
    const school = await nameOf(tx, schoolId, fieldDay(ctx.now))
    await record(tx, ctx, {
      event: 'practices.practice_published',
      subject: { type: 'practice', id },
      facts: { school, title },
      ...{ clusterId, yearId: year.id, organisationId: schoolId },
      after: { state: 'published', title, what: practice.what, how: practice.how, result: practice.result },
    })
    await notify(
      tx,
      ctx,
      { yearId: year.id },
      { kind: 'practices.practice_published', facts: { school, title }, href: `/practices/${id}` },
    )
    return ok({ practiceId: id })
  },
)
