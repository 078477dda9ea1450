import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import type { DayView } from './day'
import { speakersOf, type SpeakerChoice } from './speakers'

export type SpokenPaperView = {
  id: string
  title: string
  school: Bilingual
  presenter: string
  substitute: string | null
  /** the choice that stands */
  chosen: string
  choices: SpeakerChoice[]
}

/** The papers of the released programme with who may speak them, for those who keep the day. */
export async function listSpeakers(ctx: Context, year: Year, day: DayView): Promise<SpokenPaperView[]> {
  if (!day.verdicts.substitute.ok) return []
  const paperIds = day.lines.flatMap(({ paperId }) => (paperId ? [paperId] : []))
  const [schools, papers] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().paper.findMany({
      where: { id: { in: paperIds } },
      include: { authors: { orderBy: { position: 'asc' } }, substitute: true },
    }),
  ])
  const ordered = papers.sort((a, b) => paperIds.indexOf(a.id) - paperIds.indexOf(b.id))
  return Promise.all(
    ordered.map(async ({ substitute, ...paper }) => {
      const { presenter, choices } = await speakersOf(db(), paper, ctx.now)
      const isNamed = ({ name, personId }: SpeakerChoice): boolean =>
        substitute !== null && (substitute.personId ? personId === substitute.personId : name === substitute.name)
      return {
        ...{ id: paper.id, title: paper.title, presenter, choices },
        school: schools.find((school) => school.id === paper.schoolId)?.short ?? { vi: '', en: '' },
        substitute: substitute?.name ?? null,
        chosen: choices.find(isNamed)?.value ?? '',
      }
    }),
  )
}
