import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, type Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { about } from '../events'
import { checkDatabase, countWays, holdBox } from '../queries/inside'
import { checkBox, checkEnough } from '../rules/box'

type Question = { boxId: string; slot: number; manifestSha256: string; closesAt: Date }

/**
 * Opens voting on a question, inside the command of the poll that is put here. From now until it closes nothing is written for a
 * person because of a voter's page. Refusals: not found, box_<state>, too_few, the database tells.
 */
export async function openQuestion(tx: Tx, ctx: Context, year: Year, question: Question): Promise<Verdict> {
  const { boxId, slot, manifestSha256, closesAt } = question
  const found = await holdBox(tx, boxId)
  if (!found) return notFound
  const { electronic } = countWays(found.box.seats)
  const least = await readRule(tx, 'ballots.least', year, fieldDay(ctx.now))
  const verdict = firstRefusal(
    checkBox(found.box.state, 'ready'),
    checkEnough(electronic, found.box.least, least.article),
    await checkDatabase(tx),
  )
  if (!verdict.ok) return verdict
  await tx.ballotSlot.update({
    where: { boxId_number: { boxId, number: slot } },
    data: { state: 'voting', manifestSha256, closesAt },
  })
  await tx.ballotBox.update({ where: { id: boxId }, data: { version: { increment: 1 } } })
  await record(tx, ctx, about('ballots.question_opened', found.box, year, { slot }))
  return verdict
}
