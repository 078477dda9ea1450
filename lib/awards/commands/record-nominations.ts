import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockYear } from '@/lib/calendar/queries'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { notify } from '@/lib/notices/notify'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { electedBy, findPoll } from '@/lib/polls/queries/inside'
import { mayLeadAwards } from '../policy'
import { listQuotas } from '../queries/inside'
import { checkBeforeRatification, checkDecided, checkNotRecorded } from '../rules'
import type { recordNominationsSchema } from '../schema'

type Input = z.output<typeof recordNominationsSchema>

/**
 * Records as nominated whom a counted poll, with its earlier rounds, elected; they stay "proposed" until the Academy
 * decides. Refusals: not found, not head, year closed, after the conference, poll not counted, a tie still open, nobody
 * elected, already recorded.
 */
export const recordNominations = command<Input, { awardId: string; schoolIds: string[] }>(
  'awards.record_nominations',
  async (tx, ctx, input) => {
    const poll = await findPoll(tx, input.pollId, ctx.now)
    const year = poll?.purpose === 'award' ? await lockYear(tx, poll.yearId) : null
    const award = year && (await listQuotas(tx, year, ctx.now)).find(({ id }) => id === poll?.subject)
    if (!poll || !year || !award) return notFound
    const elected = await electedBy(tx, poll.id)
    const verdict = firstRefusal(
      mayLeadAwards(ctx.actor, year),
      checkBeforeRatification(year),
      checkDecided(elected),
      checkNotRecorded(await tx.nomination.count({ where: { yearId: year.id, awardId: award.id } })),
    )
    if (!verdict.ok || !elected) return verdict.ok ? notFound : verdict
    await tx.nomination.createMany({
      data: elected.schoolIds.map((organisationId) => ({
        ...{ yearId: year.id, awardId: award.id, organisationId, pollId: poll.id, nominatedAt: ctx.now },
      })),
    })
    const names = [...(await namesOn(tx, elected.schoolIds, fieldDay(ctx.now))).values()]
    const joined = (locale: 'vi' | 'en'): string => names.map(({ name }) => name[locale]).join('; ')
    const facts = { award: award.name, schools: { vi: joined('vi'), en: joined('en') } }
    await record(tx, ctx, {
      ...{ event: 'awards.schools_nominated', subject: { type: 'award', id: award.id }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id, after: { schoolIds: elected.schoolIds, pollId: poll.id } },
    })
    if (poll.meetingId)
      await appendToMinutes(tx, ctx, poll.meetingId, `- Suy tôn đề nghị ${award.name.vi}: ${facts.schools.vi}.`)
    const href = `/work/${year.clusterCode}/${year.year}/awards`
    await notify(tx, ctx, { yearId: year.id }, { kind: 'awards.schools_nominated', facts, href })
    return ok({ awardId: award.id, schoolIds: elected.schoolIds })
  },
)
