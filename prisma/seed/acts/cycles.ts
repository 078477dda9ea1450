import type { OpenGate } from '@/lib/cycles/rules'
import { addHandOverItem } from '@/lib/cycles/commands/add-hand-over-item'
import { closeYear } from '@/lib/cycles/commands/close-year'
import { passGate } from '@/lib/cycles/commands/pass-gate'
import { prepareHandOver } from '@/lib/cycles/commands/prepare-hand-over'
import { signHandOver } from '@/lib/cycles/commands/sign-hand-over'
import { tickHandOverItem } from '@/lib/cycles/commands/tick-hand-over-item'
import type { Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { act, at, yearOf } from '../stage'

type Passing = {
  cluster: string
  year: number
  gate: OpenGate
  by: readonly [string, Office]
  on: string
  hour?: string
}

/** Passes one gate of a year as its owner does; what is missing stops the scenario. */
export async function passOn({ cluster, year, gate, by, on, hour = '16:00' }: Passing): Promise<void> {
  await at(on, hour)
  await act(passGate, by, { yearId: await yearOf(cluster, year), gate, reason: '' })
}

/** Before T the old and the new head go through the list; one item stays open, where the Academy sees it. */
export async function handOver2022(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const old = ['NA', 'emulation_officer'] as const
  const fresh = ['HT', 'emulation_officer'] as const
  await at('2023-02-13', '09:00')
  await act(prepareHandOver, old, { yearId })
  await act(addHandOverItem, old, { yearId, kind: 'cupboard', label: 'Hồ sơ giấy của cụm, số minh họa 12 tập' })
  const items = await db().handOverItem.findMany({ where: { yearId }, orderBy: { position: 'asc' } })
  for (const { id } of items) await act(tickHandOverItem, old, { itemId: id, ticked: true })
  for (const { id } of items.slice(0, -1)) await act(tickHandOverItem, fresh, { itemId: id, ticked: true })
  const last = items.at(-1)
  if (last)
    await act(tickHandOverItem, fresh, { itemId: last.id, ticked: null, remark: 'Hẹn kiểm đếm tại Hà Tĩnh (minh họa)' })
  await at('2023-02-14', '14:00')
  await act(signHandOver, ['NA', 'principal'], { yearId, side: 'old', remarks: '' })
  await act(signHandOver, ['HT', 'principal'], { yearId, side: 'new', remarks: 'Một mục còn hẹn kiểm đếm (minh họa).' })
}

/** After T the year 2022 is closed, with the names its schools bear then. */
export async function close2022(): Promise<void> {
  await at('2023-02-20', '10:00')
  await act(closeYear, ['HT', 'principal'], { yearId: await yearOf('BTB', 2022), reason: '' })
}
