import { getLocale, getTranslations } from 'next-intl/server'
import type { YearRibbonProps } from '@/components/shell/year-ribbon'
import { gateIndex, type Year } from '@/lib/calendar/rules'
import { gates } from '@/lib/calendar/schema'
import { getPassages } from '@/lib/cycles/queries/track'
import type { Context } from '@/lib/platform/context'
import { formatDayMonth, formatWeekday } from '@/lib/platform/i18n/format'

/** The year as its track of eight gates: those passed with their day, the present one with the time it has left. */
export async function ribbonOf(ctx: Context, year: Year): Promise<YearRibbonProps> {
  const t = await getTranslations()
  const locale = await getLocale()
  const { deadlines, passed: passages } = await getPassages(year)
  const passed = new Map(passages.map((passage) => [passage.fromGate, passage.at]))
  const track = gates.filter((gate) => gate !== 'closed')
  const here = gateIndex(year.gate)
  const until = deadlines.get(year.gate)
  const since = passages.findLast((passage) => passage.toGate === year.gate)?.at
  const shown = track.map((gate) => {
    const index = gateIndex(gate)
    const day = index < here ? passed.get(gate) : deadlines.get(gate)
    const state = index < here ? ('past' as const) : index === here ? ('now' as const) : ('ahead' as const)
    const date = day && (state === 'past' ? formatDayMonth(day) : t('menu.until', { date: formatDayMonth(day) }))
    return { key: gate, name: t(`common.gates.${gate}`), state, ...(date && { date }) }
  })
  return {
    gates: shown,
    closed: year.gate === 'closed',
    ...(until && {
      deadline: t('menu.until', { date: `${formatWeekday(until, locale)} ${formatDayMonth(until)}` }),
      at: share(since ?? new Date(until.getTime() - 30 * 86_400_000), until, ctx.now),
    }),
  }
}

/** How much of a span has run, from 0 to 1. */
function share(from: Date, to: Date, now: Date): number {
  const whole = to.getTime() - from.getTime()
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now.getTime() - from.getTime()) / whole))
}
