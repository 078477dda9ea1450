import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import type { DayView } from './day'
import { speakersOf, staffOf, type SpeakerChoice } from './speakers'

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
  const schoolIds = papers.map((paper) => paper.schoolId)
  const staff = await staffOf(db(), schoolIds, ctx.now)
  return ordered.map(({ substitute, ...paper }) => {
    const { presenter, choices } = speakersOf(paper.authors, staff.get(paper.schoolId) ?? [])
    const isNamed = ({ name, personId }: SpeakerChoice): boolean =>
      substitute !== null && (substitute.personId ? personId === substitute.personId : name === substitute.name)
    return {
      ...{ id: paper.id, title: paper.title, presenter, choices },
      school: schools.find((school) => school.id === paper.schoolId)?.short ?? { vi: '', en: '' },
      substitute: substitute?.name ?? null,
      chosen: choices.find(isNamed)?.value ?? '',
    }
  })
}

/** Who speaks in place of a presenter, by paper; of papers that stand in a programme their reader may see. */
export async function namedSubstitutes(paperIds: readonly string[]): Promise<Record<string, string>> {
  const rows = await db().speakerSubstitute.findMany({
    where: { paperId: { in: [...paperIds] } },
    select: { paperId: true, name: true },
  })
  return Object.fromEntries(rows.map((row) => [row.paperId, row.name]))
}
