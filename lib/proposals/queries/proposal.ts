import 'server-only'
import { listHistory, type RecordLine } from '@/lib/audit/queries'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { mayAnswer, mayAsk, mayForward, maySeeProposal } from '../policy'
import { checkAnswering, checkReceiving, checkSending, checkWindow, checkWithdrawing, checkWritable } from '../rules'
import { checkAnswerBy } from '../rules/answer-by'
import { checkForwarding } from '../rules/groups'
import { lineParts, namesOf, toLine, type ProposalLine } from './proposals'
import { getTogether, type Together } from './together'
import { listTrail, type TrailStep } from './trail'

export type ProposalView = ProposalLine & {
  yearId: string
  content: string
  askerId: string
  addresseeId: string | null
  bodyName: string | null
  meeting: { id: string; title: string } | null
  receivedAt: Date | null
  answeredAt: Date | null
  answerText: string
  answerNumber: string | null
  answerFile: { id: string; name: string } | null
  withdrawnAt: Date | null
  withdrawReason: string | null
  version: number
  history: RecordLine[]
  answerByRule: boolean
  /** the Academy's unit with which it lies */
  unit: Bilingual | null
  trail: TrailStep[]
  together: Together | null
  may: { write: Verdict; send: Verdict; receive: Verdict; answer: Verdict; withdraw: Verdict; forward: Verdict }
}

/** One proposal with its history and what the actor may do about it; null when he may not see it. */
export async function getProposal(ctx: Context, id: string): Promise<ProposalView | null> {
  const row = await db().proposal.findUnique({
    where: { id },
    include: {
      ...lineParts,
      year: { include: { cluster: { select: { code: true } } } },
      meeting: { select: { id: true, title: true } },
      answerFile: { select: { id: true, name: true } },
    },
  })
  if (!row || !maySeeProposal(ctx.actor, row)) return null
  const [names, history, trail, together, rules] = await Promise.all([
    namesOf(ctx, [row]),
    listHistory(ctx, { type: 'proposal', id }),
    listTrail(ctx, id),
    row.grouped && getTogether(ctx, row.grouped.group.id),
    readRules(db(), ['proposals.answer_span'], { clusterId: row.clusterId, year: row.year.year }, fieldDay(ctx.now)),
  ])
  const asks = mayAsk(ctx.actor, row)
  const answers = mayAnswer(ctx.actor, row)
  const open = checkWindow(row.year)
  // a form asks for number and scan itself: here only whether an answer is possible at all
  const possible = { number: 'x', hasFile: true }
  return {
    ...toLine(row, names),
    yearId: row.yearId,
    content: row.content,
    askerId: row.askerId,
    addresseeId: row.addresseeId,
    bodyName: row.bodyName,
    meeting: row.meeting,
    receivedAt: row.receivedAt,
    answeredAt: row.answeredAt,
    answerText: row.answerText,
    answerNumber: row.answerNumber,
    answerFile: row.answerFile,
    withdrawnAt: row.withdrawnAt,
    withdrawReason: row.withdrawReason,
    version: row.version,
    history,
    answerByRule: row.answerByRule,
    unit: row.unitId ? (trail.at(-1)?.to ?? null) : null,
    trail,
    together,
    may: {
      write: firstRefusal(asks, open, checkWritable(row)),
      send: firstRefusal(
        asks,
        open,
        checkSending(row, ctx.now),
        checkAnswerBy(row.answerBy, ctx.now, rules['proposals.answer_span']),
      ),
      receive: firstRefusal(answers, checkReceiving(row)),
      answer: firstRefusal(answers, checkAnswering(row, possible)),
      withdraw: firstRefusal(asks, checkWithdrawing(row)),
      forward: firstRefusal(mayForward(ctx.actor, row), checkForwarding(row, null)),
    },
  }
}

/** Whether the scan of an answer may be read: by those who see the proposal. */
export async function mayReadFile(ctx: Context, fileId: string): Promise<boolean> {
  const rows = await db().proposal.findMany({ where: { answerFileId: fileId } })
  return rows.some((row) => maySeeProposal(ctx.actor, row))
}
