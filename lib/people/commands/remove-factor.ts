import 'server-only'
import { record } from '@/lib/audit/record'
import { needsFactor } from '@/lib/platform/auth/limits'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkMaySwitchOff, checkSetUp } from '../rules/factor'

/** Switches one's own second factor off. Refusals: not found, people.factor_none, people.factor_kept_by_office. */
export const removeFactor = command<object, null>(
  'people.remove_factor',
  async (tx, ctx) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId, name, seats } = ctx.actor
    const may = firstRefusal(
      checkSetUp(await tx.secondFactor.findUnique({ where: { personId } })),
      checkMaySwitchOff(needsFactor(seats)),
    )
    if (!may.ok) return may
    await tx.secondFactor.delete({ where: { personId } })
    await tx.backupCode.deleteMany({ where: { personId } })
    await record(tx, ctx, {
      ...{ event: 'people.factor_removed', subject: { type: 'person', id: personId }, facts: { name } },
    })
    return ok(null)
  },
  { proof: 'own' },
)
