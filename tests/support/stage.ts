import { getDay, type DayView } from '@/lib/stage/queries/day'
import { db } from '@/lib/platform/db/client'
import { accepted, draftProgramme, lineOf, openSeminar, releaseProgramme } from './seminars'
import { contextOf, noon, setClock, type World } from './world'

const day = 86_400_000

/** The morning of the seminar's day, an hour and a half before it begins. */
export const theDay = new Date(noon.getTime() + 30 * day - 90 * 60_000)
export const dayBefore = new Date(theDay.getTime() - day)
export const dayAfter = new Date(theDay.getTime() + day)
export const afterEnd = new Date(noon.getTime() + 30 * day + 5 * 3_600_000)

export type Day = { seminarId: string; papers: string[]; secretary: string }

/**
 * A seminar of the head's on its day: opening, a paper of C and one of D, conclusion, released; the vice-principal of C is named
 * its secretary.
 */
export async function seminarDay(world: World): Promise<Day> {
  await setClock(noon)
  const seminarId = await openSeminar(world, { alongside: true, secretaries: ['Thư ký'] })
  const papers = [await accepted(world, seminarId, world.c), await accepted(world, seminarId, world.d)]
  const head = world.a.people.emulation_officer
  const lines = [
    lineOf.other('opening', 'Khai mạc'),
    ...papers.map((id) => lineOf.paper(id)),
    lineOf.other('conclusion', 'Kết luận', 5),
  ]
  const drafted = await draftProgramme(head, seminarId, lines)
  const released = await releaseProgramme(head, seminarId)
  if (!drafted.ok || !released.ok) throw new Error(JSON.stringify([drafted, released]))
  const secretary = world.c.people.vice_principal
  await db().meetingOfficer.updateMany({
    where: { meeting: { seminar: { id: seminarId } }, role: 'secretary' },
    data: { personId: secretary },
  })
  await setClock(theDay)
  return { seminarId, papers, secretary }
}

/** The day as somebody sees it. */
export async function dayFor(world: World, who: string, seminarId: string): Promise<DayView | null> {
  const { ctx, year } = await contextOf(world, who)
  return getDay(ctx, year, seminarId)
}
