import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayPrepareHandOver, maySignHandOver } from '../policy'
import { newHeadOf } from '../queries/hand-over'
import { checkHandOverTime, checkUnsigned } from '../rules'
import type { signHandOverSchema } from '../schema'

type Input = z.output<typeof signHandOverSchema>

/**
 * A principal signs the hand-over for the old or the new head, with remarks; what is unticked stays open. Refusals: not
 * found, neither head, not the principal of that side, before ratification, list not begun, signed already, year closed.
 */
export const signHandOver = command<Input, { yearId: string }>('cycles.sign_hand_over', async (tx, ctx, input) => {
  const year = await lockYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year)) return notFound
  const newHeadId = await newHeadOf(tx, year)
  const old = input.side === 'old'
  const schoolId = old ? year.headSchoolId : newHeadId
  const row = await tx.handOver.findUnique({ where: { yearId: year.id }, include: { items: true } })
  const lawful = firstRefusal(
    mayPrepareHandOver(ctx.actor, year, newHeadId),
    maySignHandOver(ctx.actor, schoolId),
    checkHandOverTime(year),
    row ? { ok: true } : refuse('cycles.hand_over_not_begun'),
    checkUnsigned(old ? row?.oldSignedAt : row?.newSignedAt),
  )
  if (!lawful.ok) return lawful
  await tx.handOver.update({
    where: { yearId: year.id },
    data: {
      ...(old
        ? { oldSignedAt: ctx.now, oldRemarks: input.remarks }
        : { newSignedAt: ctx.now, newRemarks: input.remarks }),
      version: { increment: 1 },
    },
  })
  const open = (row?.items ?? []).filter((one) => !one.oldTickedAt || !one.newTickedAt).length
  const facts = {
    ...{ year: String(year.year), open, remarks: input.remarks || '–' },
    school: await nameOf(tx, schoolId ?? '', fieldDay(ctx.now)),
  }
  await record(tx, ctx, {
    event: 'cycles.hand_over_signed',
    subject: { type: 'hand_over', id: year.id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    ...(schoolId && { organisationId: schoolId }),
  })
  const href = `/work/${year.clusterCode}/${year.year}/hand-over`
  const other = old ? newHeadId : year.headSchoolId
  if (other) await notify(tx, ctx, { organisationIds: [other] }, { kind: 'cycles.hand_over_signed', facts, href })
  return ok({ yearId: year.id })
})
