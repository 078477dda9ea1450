import { saveProceedings } from '@/lib/proceedings/commands/save-proceedings'
import { startMaking } from '@/lib/proceedings/commands/start-making'
import { getProceedings } from '@/lib/proceedings/queries/proceedings'
import { step } from '@/lib/stage/commands/step'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { seminarDay, type Day } from '../../support/stage'
import { contextOf, type World } from '../../support/world'

export const settingsOf = (seminarId: string, changes: object = {}) => ({
  ...{ seminarId, version: 0, title: 'Kỷ yếu minh họa', order: 'programme' as const },
  ...{ editors: ['Người biên tập'], foreword: 'Lời đầu.', signed: '' },
  ...changes,
})

/** A seminar on its day with two accepted papers, its cover saved. */
export async function savedBook(world: World): Promise<Day> {
  const day = await seminarDay(world)
  const saved = await saveProceedings(asPerson(world.a.people.emulation_officer), settingsOf(day.seminarId))
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return day
}

/** The press that makes the book. */
export async function started(world: World, seminarId: string): Promise<string> {
  const answer = await startMaking(asPerson(world.a.people.emulation_officer), { seminarId })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.runId
}

export const runOf = (id: string) => db().proceedingsRun.findUniqueOrThrow({ where: { id } })

/** The whole programme is shown on the stage, from its first line to its end. */
export async function walkThrough(world: World, seminarId: string): Promise<void> {
  const lines = await db().programmeReleaseLine.count({ where: { release: { seminarId, supersededAt: null } } })
  for (let from = 0; from <= lines; from++) {
    const moved = await step(asPerson(world.a.people.principal), { seminarId, from, ago: 0 })
    if (!moved.ok) throw new Error(JSON.stringify(moved))
  }
}

/** The proceedings as somebody sees them. */
export async function bookFor(world: World, who: string, seminarId: string) {
  const { ctx, year } = await contextOf(world, who)
  return getProceedings(ctx, year, seminarId)
}
