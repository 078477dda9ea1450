import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { isStaffOf } from '@/lib/people/policy'
import { paperColumns, withFacts } from '@/lib/papers/queries/find'
import { isAuthor, isOfAuthorsSchool } from '@/lib/papers/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { checkAhead } from '@/lib/seminars/rules/windows'
import { mayWish } from '../policy'
import type { Wish } from '../rules/assignment'

type Kind = Wish['kind'] | null

export type Wishes = {
  topic: string
  themes: { theme: string; kind: Kind }[]
  papers: { id: string; title: string; theme: string; kind: Kind }[]
  save: Verdict
}

/** What the reader wishes to review in a seminar, among what its list shows to all; null for who may not wish at all. */
export async function getWishes(ctx: Context, year: Year, seminarId: string): Promise<Wishes | null> {
  const may = mayWish(ctx.actor, year)
  if (ctx.actor.kind !== 'person' || (!may.ok && may.refusal.code === 'common.not_found')) return null
  const [row, papers, wishes] = await Promise.all([
    db().seminar.findFirst({
      where: { id: seminarId, yearId: year.id },
      select: { ...factColumns, themes: true },
    }),
    db().paper.findMany({
      where: { seminarId, state: { notIn: ['withdrawn', 'declined'] } },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      select: paperColumns,
    }),
    db().reviewWish.findMany({ where: { seminarId, personId: ctx.actor.personId } }),
  ])
  if (!row) return null
  const own = (paper: ReturnType<typeof withFacts>): boolean =>
    isOfAuthorsSchool(ctx.actor, paper) || isAuthor(ctx.actor, paper) || isStaffOf(ctx.actor, paper.schoolId)
  return {
    topic: row.topic,
    themes: row.themes.map((theme) => ({
      theme,
      kind: wishes.find((wish) => wish.paperId === null && wish.theme === theme)?.kind ?? null,
    })),
    papers: papers
      .map(withFacts)
      .filter((paper) => !own(paper))
      .map(({ id, title, theme }) => ({
        ...{ id, title, theme },
        kind: wishes.find((wish) => wish.paperId === id)?.kind ?? null,
      })),
    save: firstRefusal(may, checkAhead(factsOf(row), ctx.now)),
  }
}
