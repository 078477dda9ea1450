import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { draftPoll, type PollProposal } from '@/lib/polls/commands/draft-poll'
import { openPoll } from '@/lib/polls/commands/open-poll'
import type { Preparation } from '@/lib/polls/schema'
import { findYear } from '@/lib/calendar/queries'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound } from '@/lib/platform/result'
import { noon, type School, type World } from './world'

/** A question of one line for each school, to be agreed to by two thirds of all members. */
export const preparation: Preparation = {
  form: 'lines',
  upTo: 1,
  quota: 1,
  rule: {
    quorum: { n: 2, d: 3, of: 'members', over: false },
    threshold: { n: 2, d: 3, of: 'members', over: false },
    blank: 'counts',
    candidates: 'vote',
    ties: ['run_off', 'standing_group'],
    rounds: 2,
    article: { vi: 'Điều 9', en: 'Article 9' },
  },
  text: '',
  proposes: [],
  fallback: null,
  tellers: [],
  written: false,
  hour: { minutes: 15 },
}

type More = Partial<Omit<PollProposal, 'preparation'>> & { preparation?: Partial<Preparation> }

/** What a caller module proposes: by default an open vote on the flag between all four schools. */
export const proposal = (world: World, { preparation: own, ...more }: More = {}): PollProposal => ({
  kind: 'open',
  purpose: 'award',
  subject: crypto.randomUUID(),
  title: 'Bình xét Cờ thi đua của Học viện',
  meetingId: null,
  lines: [world.a, world.b, world.c, world.d].map((school) => ({ schoolId: school.id, eligible: true })),
  ...more,
  preparation: { ...preparation, ...own },
})

/** Drafts as a module downstream does: inside a command of its own. */
export const draft = command<{ yearId: string; proposal: PollProposal }, { pollId: string }>(
  'tests.draft_poll',
  async (tx, ctx, input) => {
    const year = await findYear(tx, input.yearId)
    return year ? draftPoll(tx, ctx, year, input.proposal) : notFound
  },
)

export const headOf = (world: World): string => world.a.people.emulation_officer

const must = <T>(answer: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

export async function drafted(world: World, more: More = {}): Promise<{ pollId: string; sha256: string }> {
  const { pollId } = must(
    await draft(asPerson(headOf(world)), { yearId: world.yearId, proposal: proposal(world, more) }),
  )
  const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
  return { pollId, sha256: manifestSha256! }
}

export async function frozen(world: World, more: More = {}): Promise<{ pollId: string; sha256: string }> {
  const poll = await drafted(world, more)
  must(await confirmManifest(asPerson(world.b.people.emulation_officer), poll))
  return poll
}

export async function opened(world: World, more: More = {}): Promise<{ pollId: string; sha256: string }> {
  const poll = await frozen(world, more)
  must(await openPoll(asPerson(headOf(world)), poll))
  return poll
}

type Poll = { pollId: string; sha256: string }

/** A principal's vote on the four lines: a letter each, y, n or b. */
export const vote = (poll: Poll, school: School, letters: string, key?: string) =>
  castVote(asPerson(school.people.principal, key), {
    ...poll,
    lines: Object.fromEntries(
      [...letters].map((letter, index) => [
        `p${index + 1}`,
        letter === 'y' ? ('agree' as const) : letter === 'n' ? ('disagree' as const) : ('blank' as const),
      ]),
    ),
    word: '',
  })

export const stateOf = async (pollId: string): Promise<string> =>
  (await db().poll.findUniqueOrThrow({ where: { id: pollId } })).state

type MeetingMore = { present?: School[]; state?: 'convened' | 'open' | 'held'; hostId?: string; chairId?: string }

/** A conference of the year with every principal as delegate: present where named, excused elsewhere. */
export async function makeMeeting(
  world: World,
  { present, state = 'open', hostId, chairId }: MeetingMore = {},
): Promise<string> {
  const schools = [world.a, world.b, world.c, world.d]
  const { id } = await db().meeting.create({
    data: {
      ...{ yearId: world.yearId, kind: 'summing_up', title: 'Hội nghị tổng kết', hostId: hostId ?? world.a.id, state },
      ...{ startsAt: noon, endsAt: new Date(noon.getTime() + 3_600_000), place: 'Hội trường', convenedAt: noon },
      ...(state !== 'convened' && { openedAt: noon }),
      ...(state === 'held' && { closedAt: noon }),
      delegates: {
        create: schools.map((school) => ({
          ...{ organisationId: school.id, personId: school.people.principal, label: 'Hiệu trưởng', represents: true },
          ...((present ?? schools).includes(school)
            ? { state: 'present' as const, confirmedAt: noon }
            : { state: 'excused' as const, reason: 'bận công tác' }),
        })),
      },
      ...(chairId && {
        officers: { create: { role: 'presidium', position: 1, label: 'Chủ tọa', personId: chairId, chairs: true } },
      }),
    },
  })
  return id
}
