import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify, type NoticeText } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { queueMail } from '@/lib/platform/mail/queue'
import { notFound, ok, refuse, type Verdict } from '@/lib/platform/result'
import { mayEditSeminar } from '@/lib/seminars/policy'
import { findSeminar } from '@/lib/seminars/queries/find'
import { about } from '../events'
import { mayJudgePaper } from '../policy'
import { findPaper, paperHref, peopleOf, type FoundPaper } from '../queries/find'
import { decisionLetter, recipientsOf } from '../queries/letters'
import { checkDecision, stateDecided, type Decision } from '../rules/decisions'
import type { releaseDecisionsSchema } from '../schema'

/**
 * Releases the decisions that were seen, all or none: states change, authors are told by notice and letter, programmes follow.
 * Refusals: not_found, as mayEditSeminar, papers.decisions_changed, nothing_to_release, and for each paper as checkDecision.
 */
export const releaseDecisions = command<z.output<typeof releaseDecisionsSchema>, { released: number }>(
  'papers.release_decisions',
  async (tx, ctx, { seminarId, seen }) => {
    const { actor, now } = ctx
    const place = await findSeminar(tx, actor, seminarId)
    if (!place || actor.kind !== 'person') return notFound
    const may = mayEditSeminar(actor, place.year, place.seminar)
    if (!may.ok) return may
    if (seen.length === 0) return refuse('papers.nothing_to_release')
    // one order for everybody: two releases of the same papers wait for each other
    for (const { paperId, version } of [...seen].sort((a, b) => a.paperId.localeCompare(b.paperId))) {
      const found = await findPaper(tx, actor, paperId, now)
      if (found?.seminar.id !== seminarId) return notFound
      // asked before the decision is looked for: an author among the host's people learns nothing from the answer
      const mayJudge = mayJudgePaper(found)
      if (!mayJudge.ok) return mayJudge
      const decision = await tx.paperDecision.findUnique({ where: { paperId } })
      if (decision?.version !== version) return refuse('papers.decisions_changed', { title: found.paper.title })
      const lawful = named(checkDecision(found, decision), found.paper.title)
      if (!lawful.ok) return lawful
      await tx.paperDecision.delete({ where: { paperId } })
      await apply(tx, ctx, actor.personId, found, decision)
    }
    await record(tx, ctx, {
      event: 'papers.decisions_released',
      subject: { type: 'seminar', id: seminarId },
      facts: { count: seen.length, topic: place.seminar.topic },
      ...{ clusterId: place.year.clusterId, yearId: place.year.id },
    })
    return ok({ released: seen.length })
  },
)

/** A refusal that says which of the papers it is about. */
const named = (verdict: Verdict, title: string): Verdict =>
  verdict.ok ? verdict : { ...verdict, refusal: { ...verdict.refusal, facts: { ...verdict.refusal.facts, title } } }

async function apply(tx: Tx, ctx: Context, personId: string, found: FoundPaper, decision: Decision): Promise<void> {
  const { paper, year } = found
  const { kind, reason, reviseBy } = decision
  const state = stateDecided(kind)
  const round = kind === 'revise' ? await askPoints(tx, paper.id, decision.points) : null
  if (kind !== 'spoken') await tx.programmeItem.deleteMany({ where: { paperId: paper.id } })
  const decided = kind === 'revise' ? {} : { decidedAt: ctx.now }
  const data = { state, reviseBy: kind === 'revise' ? reviseBy : null, ...decided, version: { increment: 1 } }
  await tx.paper.update({ where: { id: paper.id }, data })
  await tx.paperStep.create({
    data: {
      ...{ paperId: paper.id, toState: state, at: ctx.now, personId },
      note: round === null ? reason : String(round),
    },
  })
  await notify(tx, ctx, { personIds: peopleOf(paper) }, noticeOf(found, decision))
  for (const to of await recipientsOf(tx, paper))
    await queueMail(tx, { to: to.email, kind: 'paper_decision', ...decisionLetter(found, decision, to.name) })
  const school = await nameOf(tx, paper.schoolId, fieldDay(ctx.now))
  const event =
    kind === 'revise' ? 'papers.revision_asked' : kind === 'decline' ? 'papers.paper_declined' : 'papers.paper_accepted'
  await record(tx, ctx, {
    ...about(event, paper, year, { school, count: decision.points.length, as: kind }),
    before: { state: paper.state },
    after: { state, reason, points: [...decision.points], reviseBy: reviseBy?.toISOString() ?? null },
  })
}

async function askPoints(tx: Tx, paperId: string, points: readonly string[]): Promise<number> {
  const last = await tx.demandedChange.aggregate({ where: { paperId }, _max: { round: true } })
  const round = (last._max.round ?? 0) + 1
  await tx.demandedChange.createMany({ data: points.map((text, at) => ({ paperId, round, position: at + 1, text })) })
  return round
}

function noticeOf({ paper, year }: FoundPaper, { kind, points, reviseBy, reason }: Decision): NoticeText {
  const href = paperHref(year, paper.id)
  const { title } = paper
  if (kind === 'revise')
    return { kind: 'papers.revision_asked', facts: { title, count: points.length, deadline: reviseBy! }, href }
  if (kind === 'decline') return { kind: 'papers.paper_declined', facts: { title, reason }, href }
  return { kind: `papers.paper_${stateDecided(kind)}`, facts: { title }, href }
}
