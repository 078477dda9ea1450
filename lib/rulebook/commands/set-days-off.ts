import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { formatDay } from '@/lib/platform/i18n/format'
import { firstRefusal, ok } from '@/lib/platform/result'
import { maySetRule } from '../policy'
import { checkDaysOff, daysOf } from '../rules'
import type { setDaysOffSchema } from '../schema'

type Input = z.output<typeof setDaysOffSchema>

/**
 * The Academy enters or corrects days on which offices do not work, or weekends' days that they do, by the act that announced
 * them: working days are counted by it from then on. Refusals: not of the Academy, and those of `checkDaysOff`.
 */
export const setDaysOff = command<Input, { count: number }>('rulebook.set_days_off', async (tx, ctx, input) => {
  const { from, kind, vi, en, actNumber, actDate } = input
  const span = { from, to: input.to ?? from, working: kind === 'worked' }
  const lawful = firstRefusal(maySetRule(ctx.actor), checkDaysOff(span, actDate, fieldDay(ctx.now)))
  if (!lawful.ok) return lawful
  const days = daysOf(span)
  const before = await tx.dayOff.findMany({ where: { day: { in: days } }, orderBy: { day: 'asc' } })
  for (const day of days)
    await tx.$executeRaw`
      insert into days_off (day, working, vi, en, act_number, act_date)
      values (${day}::date, ${span.working}, ${vi}, ${en}, ${actNumber}, ${actDate}::date)
      on conflict (day) do update set working = excluded.working, vi = excluded.vi, en = excluded.en,
        act_number = excluded.act_number, act_date = excluded.act_date`
  await record(tx, ctx, {
    event: 'rulebook.days_off_set',
    subject: { type: 'day_off', id: from.toISOString().slice(0, 10) },
    facts: {
      ...{ name: { vi, en }, from: formatDay(from), to: formatDay(span.to), kind },
      ...{ number: actNumber, date: formatDay(actDate) },
    },
    before: before.map((row) => ({ day: formatDay(row.day), working: row.working, vi: row.vi })),
    after: days.map((day) => ({ day: formatDay(day), working: span.working, vi })),
  })
  return ok({ count: days.length })
})
