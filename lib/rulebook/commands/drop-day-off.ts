import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { formatDay } from '@/lib/platform/i18n/format'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { maySetRule } from '../policy'
import { checkSigned } from '../rules'
import type { dropDayOffSchema } from '../schema'

type Input = z.output<typeof dropDayOffSchema>

/**
 * A day that another act changed follows its week again. Refusals: not of the Academy, the act signed later than today, no
 * such day.
 */
export const dropDayOff = command<Input, { day: string }>('rulebook.drop_day_off', async (tx, ctx, input) => {
  const { day, actNumber, actDate } = input
  const lawful = firstRefusal(maySetRule(ctx.actor), checkSigned(actDate, fieldDay(ctx.now)))
  if (!lawful.ok) return lawful
  const there = await tx.dayOff.findUnique({ where: { day } })
  // of two presses the second finds the day gone
  if (!there || (await tx.dayOff.deleteMany({ where: { day } })).count !== 1) return notFound
  const id = day.toISOString().slice(0, 10)
  await record(tx, ctx, {
    event: 'rulebook.day_off_dropped',
    subject: { type: 'day_off', id },
    facts: {
      ...{ name: { vi: there.vi, en: there.en }, day: formatDay(day) },
      ...{ number: actNumber, date: formatDay(actDate) },
    },
    before: { working: there.working, vi: there.vi, act: there.actNumber },
  })
  return ok({ day: id })
})
