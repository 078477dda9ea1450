import 'server-only'
import { cache } from 'react'
import { gateIndex, type Year } from '@/lib/calendar/rules'
import { gateDeadlines } from '@/lib/calendar/queries'
import type { Gate } from '@/lib/calendar/schema'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { openGates, shareOfTime, type OpenGate } from '../rules'

export type RibbonGate = {
  gate: OpenGate
  state: 'past' | 'now' | 'ahead'
  /** when it was passed; for the present and the coming ones null */
  passedAt: Date | null
  deadline: Date | null
}

export type Ribbon = { gates: RibbonGate[]; at: number; deadline: Date | null; closed: boolean }

/** The year as a track: gates passed with their dates, how far the present one has run, the deadlines of those to come. */
export async function getRibbon(ctx: Context, year: Year): Promise<Ribbon> {
  const { deadlines, passages } = await trackOf(year.id)
  const present = gateIndex(year.gate)
  const gates = openGates.map((gate, place): RibbonGate => ({
    gate,
    state: place < present ? 'past' : place === present ? 'now' : 'ahead',
    passedAt: place < present ? (lastLeaving(passages, gate)?.at ?? null) : null,
    deadline: deadlines.get(gate) ?? null,
  }))
  const deadline = deadlines.get(year.gate) ?? null
  const entered = passages.filter((passage) => passage.toGate === year.gate).at(-1)?.at
  const from = entered ?? new Date(`${year.year}-01-01T00:00:00+07:00`)
  return { gates, at: shareOfTime(from, deadline, ctx.now), deadline, closed: year.gate === 'closed' }
}

type Passage = { fromGate: Gate; toGate: Gate; at: Date }

const lastLeaving = (passages: Passage[], gate: Gate): Passage | undefined =>
  passages.filter((one) => one.fromGate === gate && gateIndex(one.toGate) > gateIndex(gate)).at(-1)

const trackOf = cache(async (yearId: string) => {
  const [deadlines, passages] = await Promise.all([
    gateDeadlines(db(), yearId),
    db().gatePassage.findMany({
      where: { yearId },
      orderBy: { at: 'asc' },
      select: { fromGate: true, toGate: true, at: true },
    }),
  ])
  return { deadlines, passages }
})
