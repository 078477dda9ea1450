import 'server-only'
import type { z } from 'zod'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { draftPoll } from '@/lib/polls/commands/draft-poll'
import { mayRunElection } from '../policy'
import { byElectionTitle, formerHeadSentence } from '../queries/names'
import { preparationOf } from '../queries/preparation'
import { readVacancy } from '../queries/vacancy'
import { checkByElection } from '../rules/vacancy'
import type { prepareByElectionSchema } from '../schema'

type Input = z.output<typeof prepareByElectionSchema>

/**
 * Puts the head's office, vacant within the year, to the members for the rest of the term: by agreement, open vote, paper or
 * secret ballot. Every member of the day stands on it but the school that could not go on, which is shown with that reason.
 * Refusals: not found, not the head, year closed, no vacancy, somebody elected already, and what preparing a poll refuses.
 */
export const prepareByElection = decision<Input, { pollId: string }>(
  'rotation.prepare_by_election',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const { vacancy, head, memberIds } = await readVacancy(tx, year, ctx.now)
    const lawful = firstRefusal(mayRunElection(ctx.actor, year), checkByElection(year, vacancy, head))
    if (!lawful.ok) return lawful
    const lines = memberIds.map((schoolId) =>
      schoolId === vacancy?.formerId
        ? { schoolId, eligible: false, reason: formerHeadSentence() }
        : { schoolId, eligible: true },
    )
    const proposes = lines.flatMap((line, place) => (input.schoolIds.includes(line.schoolId) ? [place + 1] : []))
    const preparation = await preparationOf(tx, year, ctx.now, { places: 1, proposes, input })
    const { kind, meetingId } = input
    // a write to the year: of two at the same moment one begins anew and sees what the other did
    await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
    const drafted = await draftPoll(tx, ctx, year, {
      ...{ kind, purpose: 'by_election', subject: 'head', title: byElectionTitle(year.year), meetingId },
      ...{ lines, preparation, seatSchoolIds: memberIds },
    })
    return drafted.ok ? ok(drafted.value) : drafted
  },
)
