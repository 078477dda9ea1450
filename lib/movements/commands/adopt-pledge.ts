import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { mayRunLaunch, maySeePledge } from '../policy'
import { checkAdoption, pledgeText } from '../rules'
import type { adoptPledgeSchema } from '../schema'

type Input = z.output<typeof adoptPledgeSchema>

/**
 * The head adopts the text of the pledge: it is frozen with its hash, and principals may sign. Refusals: not found, not the
 * head, term not begun, year closed, gate not reached, changed meanwhile, no preamble, commitments too few or too many, adopted.
 */
export const adoptPledge = command<Input, { pledgeId: string; textSha256: string }>(
  'movements.adopt_pledge',
  async (tx, ctx, input) => {
    const pledge = await tx.pledge.findUnique({
      where: { id: input.pledgeId },
      include: { commitments: { orderBy: { position: 'asc' } } },
    })
    const year = pledge && (await lockSeenYear(tx, ctx, pledge.yearId))
    if (!pledge || !year || !maySeePledge(ctx.actor, year, pledge)) return notFound
    const rule = await readRule(tx, 'movements.pledge_commitments', year, fieldDay(ctx.now))
    const verdict = firstRefusal(
      mayRunLaunch(ctx.actor, year),
      checkYearOpen(year),
      checkAdoption(pledge, year, rule),
      pledge.version === input.version ? allowed : refuse('common.changed_meanwhile'),
    )
    if (!verdict.ok) return verdict

    const textSha256 = createHash('sha256').update(pledgeText(pledge)).digest('hex')
    await tx.pledge.update({
      where: { id: pledge.id },
      data: { adoptedAt: ctx.now, textSha256, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      event: 'movements.pledge_adopted',
      subject: { type: 'pledge', id: pledge.id },
      facts: { year: String(year.year), count: pledge.commitments.length },
      clusterId: year.clusterId,
      yearId: year.id,
      after: { textSha256 },
    })
    await notify(
      tx,
      ctx,
      { yearId: year.id, offices: ['principal'] },
      {
        kind: 'movements.pledge_adopted',
        facts: { year: String(year.year) },
        href: `/work/${year.clusterCode}/${year.year}/movements/pledge`,
      },
    )
    return ok({ pledgeId: pledge.id, textSha256 })
  },
)
