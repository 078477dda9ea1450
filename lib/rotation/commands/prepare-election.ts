import 'server-only'
import type { z } from 'zod'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { draftPoll } from '@/lib/polls/commands/draft-poll'
import { mayRunElection } from '../policy'
import { readLeadership } from '../queries/leadership'
import { electionTitle, standingSentence } from '../queries/names'
import { preparationOf } from '../queries/preparation'
import { vacancies } from '../rules'
import type { prepareElectionSchema } from '../schema'

type Input = z.output<typeof prepareElectionSchema>

/**
 * Puts the election of the next head, or of the deputies, to the members: by agreement, open vote or paper. Every school
 * stands on it; those that may not, with the reason, the article and the year from which they may. Refusals: not found, not
 * the head, nothing vacant, deputies before the head, and what preparing a poll refuses.
 */
export const prepareElection = decision<Input, { pollId: string }>(
  'rotation.prepare_election',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const { schools, elections, deputies, standing } = await readLeadership(tx, year, ctx.now)
    const places = vacancies(input.role, deputies, elections)
    const headOpen = input.role === 'deputy' && vacancies('head', deputies, elections) > 0
    const lawful = firstRefusal(
      mayRunElection(ctx.actor, year),
      places > 0 ? { ok: true } : refuse('rotation.nothing_vacant'),
      headOpen ? refuse('rotation.head_first') : { ok: true },
    )
    if (!lawful.ok) return lawful
    const taken = new Set(elections.filter((one) => one.live).map((one) => one.organisationId))
    const lines = schools
      .filter((school) => input.role === 'deputy' || !taken.has(school.id))
      .map((school) => {
        const stands = standing[input.role].get(school.id) ?? { may: true as const }
        const ground = { role: input.role, turn: null, heldBy: null, known: [] }
        const reason = stands.may ? null : standingSentence(stands, ground)
        const article = stands.may ? undefined : stands.article
        const elected = taken.has(school.id)
        return {
          schoolId: school.id,
          eligible: stands.may && !elected,
          ...(reason && { reason }),
          ...(article && { article }),
        }
      })
    const proposes = lines.flatMap((line, place) => (input.schoolIds.includes(line.schoolId) ? [place + 1] : []))
    const title = electionTitle(input.role, year.year + 1)
    const preparation = await preparationOf(tx, year, ctx.now, { places, proposes, input })
    const { kind, role, meetingId } = input
    // a write to the year: of two at the same moment one begins anew and sees what the other did
    await tx.clusterYear.update({ where: { id: year.id }, data: { version: { increment: 1 } } })
    const drafted = await draftPoll(tx, ctx, year, {
      ...{ kind, purpose: 'leadership', subject: role, title, meetingId, lines, preparation },
    })
    return drafted.ok ? ok(drafted.value) : drafted
  },
)
