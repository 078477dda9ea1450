import 'server-only'
import type { z } from 'zod'
import { maySeeYear } from '@/lib/calendar/policy'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { draftPoll } from '@/lib/polls/commands/draft-poll'
import type { Preparation } from '@/lib/polls/schema'
import { readRules } from '@/lib/rulebook/queries'
import { mayRunElection } from '../policy'
import { readLeadership } from '../queries/leadership'
import { electionTitle, standingSentence } from '../queries/names'
import { vacancies } from '../rules'
import type { prepareElectionSchema } from '../schema'

type Input = z.output<typeof prepareElectionSchema>

/**
 * Puts the election of the next head, or of the deputies, to the members: by agreement, open vote or paper. Every school
 * stands on it; those that may not, with the reason, the article and the year from which they may. Refusals: not found, not
 * the head, nothing vacant, deputies before the head, and what preparing a poll refuses.
 */
export const prepareElection = command<Input, { pollId: string }>(
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
        const reason = standingSentence(stands)
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

type Asked = { places: number; proposes: number[]; input: Input }

async function preparationOf(tx: Tx, year: Year, now: Date, { places, proposes, input }: Asked): Promise<Preparation> {
  const rules = await readRules(
    tx,
    [
      ...(['polls.quorum', 'polls.rounds', 'polls.written_votes', 'polls.candidate_votes_on_itself'] as const),
      ...(['leadership.majority', 'leadership.ties'] as const),
    ],
    year,
    fieldDay(now),
  )
  const tellers = input.tellers.filter((id) => id !== '')
  const agreement = input.kind === 'agreement'
  return {
    ...{ form: 'lines', upTo: places, quota: places, text: input.text, tellers },
    proposes: agreement ? proposes : [],
    fallback: agreement ? { kind: 'open', minutes: input.minutes } : null,
    written: !agreement && rules['polls.written_votes'].value && tellers.length === 2,
    hour: { minutes: input.minutes },
    rule: {
      quorum: rules['polls.quorum'].value,
      threshold: rules['leadership.majority'].value,
      blank: 'counts',
      candidates: rules['polls.candidate_votes_on_itself'].value ? 'vote' : 'stand_aside',
      ties: rules['leadership.ties'].value,
      rounds: rules['polls.rounds'].value,
      article: rules['leadership.majority'].article,
    },
  }
}
