import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { isOfHost, mayEditSeminar } from '@/lib/seminars/policy'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { mayJudgePaper } from '../policy'
import { checkDecision, isOnOlderVersion, type Decision } from '../rules/decisions'
import { paperColumns, withFacts, type PaperRow } from './find'
import { decisionLetter } from './letters'

export type PendingDecision = Decision & {
  paperId: string
  title: string
  school: Bilingual
  by: string
  at: Date
  version: number
  /** why it could not be released as it stands */
  lawful: Verdict
  /** a newer version was handed in since */
  older: boolean
  letter: { subject: string; body: string }
}

export type Undecided = { paperId: string; title: string; school: Bilingual; submittedAt: Date | null }

export type Decisions = { pending: PendingDecision[]; undecided: Undecided[]; release: Verdict }

const columns = {
  ...paperColumns,
  decision: { include: { decidedBy: { select: { name: true } } } },
} as const

/**
 * What the host's people decided and have not released, and what still waits for a word; null for everybody else. Of their own
 * papers even they see nothing here.
 */
export async function listDecisions(ctx: Context, year: Year, seminarId: string): Promise<Decisions | null> {
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!row) return null
  const seminar = factsOf(row)
  if (!isOfHost(ctx.actor, year, seminar)) return null
  const [schools, rows] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().paper.findMany({
      where: { seminarId, OR: [{ decision: { isNot: null } }, { state: 'submitted' }] },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: columns,
    }),
  ])
  const nameOf = (id: string): Bilingual => schools.find((one) => one.id === id)?.name ?? { vi: '', en: '' }
  const judged = rows
    .map((paper) => ({ row: paper, it: { actor: ctx.actor, now: ctx.now, year, seminar, paper: withFacts(paper) } }))
    .filter(({ it }) => mayJudgePaper(it).ok)
  return {
    pending: judged.flatMap(({ row: paper, it }): PendingDecision[] => {
      if (!paper.decision) return []
      const { kind, points, reviseBy, reason, version } = paper.decision
      const decision = { kind, points, reviseBy, reason }
      return [
        {
          ...decision,
          ...{ paperId: paper.id, title: paper.title, school: nameOf(paper.schoolId), version },
          by: paper.decision.decidedBy.name,
          at: paper.decision.decidedAt,
          lawful: checkDecision(it, decision),
          older: isOnOlderVersion(paper.decision.decidedAt, paper.submittedAt),
          letter: decisionLetter({ paper, seminar, year }, decision, firstName(paper)),
        },
      ]
    }),
    undecided: judged
      .filter(({ row: paper }) => !paper.decision)
      .map(({ row: { id, title, schoolId, submittedAt } }) => ({
        ...{ paperId: id, title, submittedAt },
        school: nameOf(schoolId),
      })),
    release: mayEditSeminar(ctx.actor, year, seminar),
  }
}

const firstName = (paper: Pick<PaperRow, 'authors'>): string => paper.authors[0]?.name ?? ''
