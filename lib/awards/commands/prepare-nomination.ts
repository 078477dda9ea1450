import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { decision } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { messages } from '@/lib/platform/i18n/messages'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { draftPoll } from '@/lib/polls/commands/draft-poll'
import { readRuleInForce } from '@/lib/polls/queries/rule-in-force'
import type { Preparation } from '@/lib/polls/schema'
import { mayLeadAwards } from '../policy'
import { listQuotas, readEligibility, sayReasons } from '../queries/inside'
import { checkBeforeRatification, checkNotRecorded } from '../rules'
import type { prepareNominationSchema } from '../schema'

type Input = z.output<typeof prepareNominationSchema>

/**
 * Prepares the poll on an award: every school stands on it, those not eligible with reason and article and no vote; quorum,
 * threshold, tie list and rounds come from the year's rules. Refusals: not found, not head, year closed, after the
 * conference, already recorded, quota of none, and what preparing a poll refuses.
 */
export const prepareNomination = decision<Input, { pollId: string }>(
  'awards.prepare_nomination',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    const award = year && (await listQuotas(tx, year, ctx.now)).find(({ id }) => id === input.awardId)
    if (!year || !award) return notFound
    const verdict = firstRefusal(
      mayLeadAwards(ctx.actor, year),
      checkBeforeRatification(year),
      checkNotRecorded(await tx.nomination.count({ where: { yearId: year.id, awardId: award.id } })),
    )
    if (!verdict.ok) return verdict
    if (award.quota === 0) return refuse('awards.no_quota', {}, award.basis)
    const schools = await readEligibility(tx, year, ctx.now)
    const title = {
      vi: messages.vi.awards.poll_title.replace('{award}', award.name.vi),
      en: messages.en.awards.poll_title.replace('{award}', award.name.en),
    }
    const drafted = await draftPoll(tx, ctx, year, {
      ...{ kind: input.kind, purpose: 'award', subject: award.id, title, meetingId: input.meetingId },
      lines: schools.map(({ schoolId, eligible, reasons }) => ({
        ...{ schoolId, eligible, ...(eligible ? {} : sayReasons(reasons)) },
      })),
      preparation: await preparationOf(tx, year, ctx.now, award.quota, input),
    })
    if (!drafted.ok) return drafted
    await record(tx, ctx, {
      ...{ event: 'awards.nomination_prepared', subject: { type: 'award', id: award.id } },
      facts: { award: award.name, eligible: schools.filter((one) => one.eligible).length, schools: schools.length },
      ...{ clusterId: year.clusterId, yearId: year.id },
    })
    return ok(drafted.value)
  },
)

async function preparationOf(tx: Tx, year: Year, now: Date, quota: number, input: Input): Promise<Preparation> {
  const { rule, writtenVotes } = await readRuleInForce(tx, year, 'award', now)
  const tellers = [input.firstTeller, input.secondTeller].filter((id) => id !== null)
  return {
    ...{ form: 'lines', upTo: quota, quota, text: '', proposes: [], fallback: null, tellers, rule },
    written: writtenVotes && tellers.length === 2,
    hour: { minutes: input.minutes },
  }
}
